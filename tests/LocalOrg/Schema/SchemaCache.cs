namespace Telephony.LocalOrg.Schema;

/// <summary>Keeps schemas that were read: they never change, and each test opens an organization of its own.</summary>
internal static class SchemaCache
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<(string Solution, string System), OrganizationSchema> Schemas = [];

    public static OrganizationSchema Read(string solutionFolder, string systemTablesFolder)
    {
        lock (Gate)
        {
            if (!Schemas.TryGetValue((solutionFolder, systemTablesFolder), out var schema))
            {
                schema = OrganizationSchema.Read(solutionFolder, systemTablesFolder);
                Schemas[(solutionFolder, systemTablesFolder)] = schema;
            }

            return schema;
        }
    }
}

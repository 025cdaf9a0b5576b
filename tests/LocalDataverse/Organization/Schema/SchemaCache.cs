namespace LocalDataverse.Schema;

/// <summary>Keeps schemas that were read: they never change, and each test opens an organization of its own.</summary>
internal static class SchemaCache
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, OrganizationSchema> Schemas = new(StringComparer.Ordinal);

    public static OrganizationSchema Read(IReadOnlyList<string> folders)
    {
        lock (Gate)
        {
            var key = string.Join('\n', folders);
            if (!Schemas.TryGetValue(key, out var schema))
            {
                schema = OrganizationSchema.Read(folders);
                Schemas[key] = schema;
            }

            return schema;
        }
    }
}

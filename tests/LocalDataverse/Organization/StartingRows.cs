using LocalDataverse.RowAccess;
using LocalDataverse.Schema;
using LocalDataverse.Security;
using LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse;

/// <summary>The rows that a new organization has: business unit, system user, roles, environment variables.</summary>
internal sealed class StartingRows(OrganizationSchema schema, RowStore store, RowWriter writer, AccessControl access)
{
    public void Write()
    {
        foreach (var needed in new[] { "businessunit", "systemuser", "systemuserroles", "role" })
        {
            if (!schema.TryGetTable(needed, out _))
            {
                throw new SchemaException($"The system tables lack {needed}, without which nobody can be given rights.");
            }
        }

        Add("businessunit", WellKnownRows.RootBusinessUnitId, ("name", OrganizationNames.Friendly));
        Add(
            "systemuser",
            WellKnownRows.SystemUserId,
            ("firstname", null),
            ("lastname", "SYSTEM"),
            ("businessunitid", new EntityReference("businessunit", WellKnownRows.RootBusinessUnitId)));
        AddTeamOfAll();
        Add("roletemplate", WellKnownRows.SystemAdministratorRoleId, ("name", "System Administrator"));
        AddRole(WellKnownRows.SystemAdministratorRoleId, "System Administrator", WellKnownRows.SystemAdministratorRoleId);
        foreach (var role in schema.Roles)
        {
            AddRole(role.Id, role.Name);
        }

        foreach (var variable in schema.EnvironmentVariables)
        {
            Add(
                "environmentvariabledefinition",
                WellKnownRows.Named("environmentvariabledefinition:" + variable.SchemaName),
                ("schemaname", variable.SchemaName),
                ("displayname", variable.DisplayName),
                ("type", new OptionSetValue(variable.Type)),
                ("defaultvalue", variable.DefaultValue));
        }
    }

    /// <summary>The row of a role; only the platform's own were made from a template.</summary>
    public void AddRole(Guid id, string name, Guid? templateId = null) => Add(
        "role",
        id,
        ("name", name),
        ("businessunitid", new EntityReference("businessunit", WellKnownRows.RootBusinessUnitId)),
        ("roletemplateid", templateId is { } template ? new EntityReference("roletemplate", template) : null));

    // Every business unit has one, which nobody but the platform makes.
    private void AddTeamOfAll()
    {
        Add(
            "team",
            WellKnownRows.RootTeamId,
            ("name", OrganizationNames.Friendly),
            ("businessunitid", new EntityReference("businessunit", WellKnownRows.RootBusinessUnitId)),
            ("administratorid", new EntityReference("systemuser", WellKnownRows.SystemUserId)));
        if (schema.TryGetTable("team", out var table) && table.HasColumn("isdefault"))
        {
            store.Update(table, new Entity("team", WellKnownRows.RootTeamId) { ["isdefault"] = true });
        }
    }

    private void Add(string tableName, Guid id, params (string Column, object? Value)[] values)
    {
        if (!schema.TryGetTable(tableName, out var table) || store.Exists(table, id))
        {
            return;
        }

        var row = new Entity(tableName, id);
        foreach (var (column, value) in values.Where(pair => table.HasColumn(pair.Column)))
        {
            row[column] = value;
        }

        writer.Create(row, access.Of(WellKnownRows.SystemUserId));
    }
}

using LocalDataverse.Schema;
using LocalDataverse.Storage;
using Microsoft.Data.Sqlite;

namespace LocalDataverse.Registration;

/// <summary>
/// The steps as rows. A step that is created, changed or deleted as a row counts from the commit on, as in Dataverse, whose
/// metadata cache is refreshed then.
/// </summary>
internal sealed class StepRows(Database database)
{
    private const string StepQuery = """
        SELECT s.sdkmessageprocessingstepid, s.name, m.name, f.primaryobjecttypecode, s.stage, s.mode, s.rank, s.filteringattributes, t.typename, s.configuration
        FROM sdkmessageprocessingstep s
        JOIN sdkmessage m ON m.sdkmessageid = s.sdkmessageid
        JOIN plugintype t ON t.plugintypeid = s.eventhandler
        LEFT JOIN sdkmessagefilter f ON f.sdkmessagefilterid = s.sdkmessagefilterid
        WHERE s.statecode = 0 ORDER BY s.rowid
        """;

    private const string ImageQuery = "SELECT sdkmessageprocessingstepid, entityalias, imagetype, attributes FROM sdkmessageprocessingstepimage ORDER BY rowid";

    private bool _hasChanged;

    /// <summary>Notes that a row of a table was written.</summary>
    public void Changed(string table) => _hasChanged |= table is RegistrationRows.Steps or RegistrationRows.Images;

    /// <summary>Forgets what was noted: after a rollback.</summary>
    public void Forget() => _hasChanged = false;

    /// <summary>Whether rows were written since the last call.</summary>
    public bool TakeChanged()
    {
        var hasChanged = _hasChanged;
        _hasChanged = false;
        return hasChanged;
    }

    /// <summary>The enabled steps.</summary>
    public IReadOnlyList<StepSchema> Read()
    {
        var images = ReadImages();
        var steps = new List<StepSchema>();
        database.Query(StepQuery, [], reader =>
        {
            var id = Guid.Parse(reader.GetString(0));
            steps.Add(new StepSchema
            {
                Id = id,
                Name = Text(reader, 1),
                Message = Text(reader, 2),
                Table = Text(reader, 3),
                Stage = reader.GetInt32(4),
                Mode = reader.IsDBNull(5) ? 0 : reader.GetInt32(5),
                Rank = reader.IsDBNull(6) ? 1 : reader.GetInt32(6),
                FilteringColumns = List(reader, 7),
                TypeName = Text(reader, 8),
                Configuration = Text(reader, 9),
                Images = [.. images[id]],
            });
        });
        return steps;
    }

    private ILookup<Guid, ImageSchema> ReadImages()
    {
        var images = new List<(Guid Step, ImageSchema Image)>();
        database.Query(ImageQuery, [], reader => images.Add((Guid.Parse(reader.GetString(0)), new ImageSchema(Text(reader, 1), reader.GetInt32(2), List(reader, 3)))));
        return images.ToLookup(image => image.Step, image => image.Image);
    }

    private static string Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);

    private static string[] List(SqliteDataReader reader, int column) =>
        Text(reader, column).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

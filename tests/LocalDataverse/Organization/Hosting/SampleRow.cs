using System.Text.Json;

namespace LocalDataverse.Hosting;

/// <summary>
/// One row of a file of sample rows, which is a list of them: <c>{"table":"contact","id":"…","owner":"…","roles":["Basic User"],"values":{…}}</c>.
/// The values are the body of a Web API request.
/// </summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Id">Id of the row, so that loading twice changes nothing.</param>
/// <param name="Owner">The systemuser who owns it; null leaves it to whoever loads.</param>
/// <param name="Roles">Security roles of a systemuser, by name.</param>
/// <param name="Values">Columns and bindings as the Web API takes them.</param>
public sealed record SampleRow(string Table, Guid Id, Guid? Owner, IReadOnlyList<string>? Roles, JsonElement Values)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads every file of the folder, in the order of their names.</summary>
    /// <exception cref="LocalStartException">The folder is not there or a file cannot be read; the message says which and where.</exception>
    public static IEnumerable<SampleRow> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new LocalStartException($"The folder of sample rows {Path.GetFullPath(folder)} is not there.");
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var row in Read(file))
            {
                yield return row;
            }
        }
    }

    private static SampleRow[] Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<SampleRow[]>(File.ReadAllText(file), Json) ?? [];
        }
        catch (JsonException exception)
        {
            throw new LocalStartException($"{Path.GetFileName(file)} cannot be read: {exception.Message}", exception);
        }
    }
}

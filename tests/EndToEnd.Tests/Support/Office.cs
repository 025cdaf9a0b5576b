using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Telephony.Contracts.Generated;
using Telephony.Contracts.Generated.Choices;
using Telephony.Local;
using Telephony.PbxSimulator;
using Telephony.TestKit;

namespace Telephony.EndToEnd.Tests.Support;

/// <summary>A whole running system and the browsers of its agents, as one test has them.</summary>
internal sealed class Office : IAsyncDisposable
{
    /// <summary>The number of a contact among the sample rows: Anna Example.</summary>
    public const string Anna = "+493023125011";

    /// <summary>The same number as screens show it.</summary>
    public const string AnnaAsShown = "030 23125011";

    private readonly List<AgentScreen> _screens = [];

    private Office(LocalSystem system) => System = system;

    public LocalSystem System { get; }

    public SimulatedPbx Pbx => System.Simulator ?? throw new InvalidOperationException("This office has a real PBX.");

    public static async Task<Office> OpenAsync(LocalOptions? options = null)
    {
        await Machine.BrowserAsync();
        var local = (options ?? new LocalOptions()) with { Port = 0, BuildFrontEnd = false };
        var office = new Office(await LocalSystem.StartAsync(local, _ => { }, CancellationToken.None));
        // A script comes before the softphone once its call is answered: tests of the softphone have none, those of scripts give their own.
        office.GiveScript("Support", "");
        return office;
    }

    /// <summary>Gives a queue's row the address of its script; "" for none.</summary>
    public void GiveScript(string dnis, string address)
    {
        var row = Rows(DialerDnis.TableName, DialerDnis.Dnis).Single(row => row.GetAttributeValue<string>(DialerDnis.Dnis) == dnis);
        System.Org.ServiceFor(System.Org.SystemUserId).Update(new Entity(DialerDnis.TableName, row.Id) { [DialerDnis.ScriptUrl] = address });
    }

    /// <summary>A new browser, as if on another desk, signed in as this sample agent, with the softphone connected.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="prepare">Done with the page before it is opened.</param>
    /// <param name="opensWindows">Whether pages may open windows there.</param>
    public async Task<AgentScreen> SignInAsync(string agent, Func<IPage, Task>? prepare = null, bool opensWindows = false)
    {
        var screen = await EnterAsync(agent, prepare, opensWindows);
        await screen.ExpectConnectedAsync();
        return screen;
    }

    /// <summary>A new browser, signed in as one of the sample people, who may have no phone.</summary>
    public async Task<AgentScreen> EnterAsync(string person, Func<IPage, Task>? prepare = null, bool opensWindows = false)
    {
        var browser = await (opensWindows ? Machine.BrowserWithWindowsAsync() : Machine.BrowserAsync());
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 }, BaseURL = System.Address });
        var screen = new AgentScreen(await context.NewPageAsync());
        _screens.Add(screen);
        await (prepare?.Invoke(screen.Page) ?? Task.CompletedTask);
        await screen.EnterAsync(person);
        return screen;
    }

    /// <summary>Rows of a table, as the system user sees them.</summary>
    public IReadOnlyList<Entity> Rows(string table, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        return [.. System.Org.ServiceFor(System.Org.SystemUserId).RetrieveMultiple(query).Entities];
    }

    /// <summary>Waits until the rows of a table are as wanted, and answers them.</summary>
    public async Task<IReadOnlyList<Entity>> RowsWhenAsync(string table, Func<IReadOnlyList<Entity>, bool> wanted, params string[] columns)
    {
        await Eventually.IsTrue(() => wanted(Rows(table, columns)), $"rows of {table}");
        return Rows(table, columns);
    }

    /// <summary>Waits until the one call of the office has ended.</summary>
    public async Task<Entity> EndedCallAsync() => (await EndedCallsAsync(1)).Single();

    /// <summary>Waits until there are so many calls and all have ended.</summary>
    public Task<IReadOnlyList<Entity>> EndedCallsAsync(int count)
    {
        string[] columns =
        [
            DialerCall.State, DialerCall.Calls, DialerCall.Connects, DialerCall.NoAnswers, DialerCall.DidConnect, DialerCall.QueueName,
            DialerCall.PhoneCallId, DialerCall.Outcome, DialerCall.Direction, DialerCall.Extension,
        ];
        return RowsWhenAsync(
            DialerCall.TableName,
            calls => calls.Count == count && calls.All(call => call.GetAttributeValue<OptionSetValue>(DialerCall.State)?.Value == (int)CallState.End),
            columns);
    }

    /// <summary>Adds a row through the whole pipeline, as an admin would.</summary>
    public Guid Add(string table, params (string Column, object Value)[] values)
    {
        var row = new Entity(table);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return System.Org.ServiceFor(System.Org.SystemUserId).Create(row);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var screen in _screens)
        {
            await screen.DisposeAsync();
        }

        await System.DisposeAsync();
    }
}

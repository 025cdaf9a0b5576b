using LocalDataverse.Schema;
using LocalDataverse.Security;
using Microsoft.AspNetCore.Http;

namespace LocalDataverse.App;

/// <summary>Answers the app's requests beside the Web API: sign-in, metadata, pages and files.</summary>
/// <param name="options">Where the built files are.</param>
public sealed class AppEndpoints(LocalOrganization organization, AppOptions options)
{
    private const string WebResources = "WebResources/";

    private readonly SignIn _signIn = new(organization, options);
    private readonly SecurityHeaders _headers = new(options);
    private readonly BuiltFiles _shell = new(options.ShellFolder, "The app's shell is not built. " + options.BuildHint);
    private readonly ControlAssets _controls = new(options.ControlFolders, "The controls are not built. " + options.BuildHint);

    /// <summary>GET /local/page: what the page is called, for whoever has not signed in.</summary>
    public IResult Description() => Results.Json(new { Name = AppDescription.NameOf(organization.Schema) });

    /// <summary>The header of /local/me that has another value after each start.</summary>
    public const string RunHeader = "Local-Run";

    private readonly string _run = Guid.NewGuid().ToString("N");

    /// <summary>GET /local/people: who can sign in.</summary>
    public IResult People() => Results.Json(_signIn.People());

    /// <summary>
    /// GET /local/me: who has signed in; status 204 for nobody, which browsers do not report as an error. The header <see cref="RunHeader"/> tells one run of
    /// this system from the next, which knows no sign-in of the one before.
    /// </summary>
    public IResult Me(HttpRequest request, HttpResponse response)
    {
        response.Headers[RunHeader] = _run;
        return _signIn.Me(request) is { } user
            ? Results.Json(new { user.SystemUserId, user.Name, user.Note, user.Roles, LanguageId = organization.LanguageOf(user.SystemUserId) })
            : Results.NoContent();
    }

    /// <summary>POST /local/language: the language of who has signed in, as the row of <c>usersettings</c> keeps it.</summary>
    public IResult ChooseLanguage(LanguageRequest body, HttpRequest request)
    {
        if (_signIn.Me(request) is not { } user)
        {
            return NotSignedIn();
        }

        organization.ChooseLanguage(user.SystemUserId, body.LanguageId);
        return Results.NoContent();
    }

    /// <summary>POST /local/signin: sets the cookie.</summary>
    public IResult Enter(SignInRequest body, HttpResponse response) =>
        _signIn.TryEnter(body.SystemUserId, response)
            ? Results.NoContent()
            : Error(404, $"No person with the id {body.SystemUserId} can sign in; that takes an enabled user with a security role, and no application.");

    /// <summary>POST /local/signout: takes the cookie away.</summary>
    public static IResult Leave(HttpResponse response)
    {
        SignIn.Leave(response);
        return Results.NoContent();
    }

    /// <summary>GET /local/app: the metadata.</summary>
    public IResult App(HttpRequest request) =>
        _signIn.UserOf(request) is { } user
            ? Results.Text(new AppDescription(organization.Schema, organization.ReadDefinitions(), _controls, options, organization.LanguageOf(user), table => MayRead(user, table)).Write(), "application/json; charset=utf-8")
            : NotSignedIn();

    /// <summary>GET /local/controls/{name}/{path}: a file of a built control.</summary>
    public IResult Control(string name, string path, HttpResponse response) =>
        Send(_controls.TryFind(name, path, out var file) ? file : null, () => _controls.Missing(path), response);

    /// <summary>GET /local/scripts/{name}: a script that the host adds to the page.</summary>
    public IResult Script(string name, HttpResponse response) =>
        Send(options.Scripts.FirstOrDefault(file => Path.GetFileName(file) == name && System.IO.File.Exists(file)), () => $"The host adds no script '{name}' to the page. {options.BuildHint}", response);

    /// <summary>The address of a script that the host adds.</summary>
    internal static string AddressOf(string script) => "/local/scripts/" + Path.GetFileName(script);

    /// <summary>The page: every address of the app leads to the same one.</summary>
    public IResult Page(HttpResponse response) => File(_shell, "index.html", response);

    /// <summary>
    /// GET of anything else: a file of the shell, or a web resource. Links to web resources may begin with two slashes, as in
    /// addresses that were put together from a base that ends with one.
    /// </summary>
    public IResult Other(string path, HttpResponse response)
    {
        var name = path.TrimStart('/');
        return name.StartsWith(WebResources, StringComparison.OrdinalIgnoreCase)
            ? WebResource(name[WebResources.Length..], response)
            : File(_shell, name, response);
    }

    private bool MayRead(Guid user, TableSchema table) => organization.HasPrivilege(user, PrivilegeNames.Of(Right.Read, table));

    private IResult WebResource(string name, HttpResponse response)
    {
        _headers.ApplyToWebResource(response);
        if (organization.ReadWebResource(name, out var contentType) is { } content)
        {
            return Results.Bytes(content, contentType);
        }

        return Error(404, organization.ReadDefinitions().WebResources.Contains(name)
            ? $"The web resource '{name}' is not built. {options.BuildHint}"
            : $"There is no web resource named '{name}' in the solution.");
    }

    private IResult File(BuiltFiles files, string name, HttpResponse response) =>
        Send(files.TryFind(name, out var path) ? path : null, () => files.Exists ? $"There is no file '{name}'. If it is new: {files.Missing}" : files.Missing, response);

    private IResult Send(string? path, Func<string> missing, HttpResponse response)
    {
        _headers.ApplyToPage(response);
        return path is null ? Error(404, missing()) : Results.File(path, BuiltFiles.ContentTypeOf(path));
    }

    private static IResult NotSignedIn() => Error(401, "Nobody has signed in. Open the start page and choose who to be.");

    private static IResult Error(int status, string message) =>
        Results.Json(new { error = new { code = "", message } }, statusCode: status);
}

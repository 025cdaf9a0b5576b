using LocalDataverse.WebApi.Batch;
using LocalDataverse.WebApi.Protocol;

namespace LocalDataverse.Tests.WebApi.Batch;

[TestClass]
public class BatchReaderTests
{
    private const string Root = "http://localhost:5080/api/data/v9.2/";

    private const string Sample = """
        --batch_AAA123
        Content-Type: multipart/mixed; boundary="changeset_BBB456"

        --changeset_BBB456
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 1

        POST http://localhost:5080/api/data/v9.2/tasks HTTP/1.1
        Content-Type: application/json

        {"subject":"Task 1"}
        --changeset_BBB456
        Content-Type: application/http
        Content-Transfer-Encoding: binary
        Content-ID: 2

        PUT $1/subject HTTP/1.1
        Content-Type: application/json

        {"value":"Task 2"}
        --changeset_BBB456--

        --batch_AAA123
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        GET /api/data/v9.2/tasks?$select=subject HTTP/1.1
        Accept: application/json
        Prefer: odata.include-annotations="*"

        --batch_AAA123--
        """;

    [TestMethod]
    [DataRow("\r\n")]
    [DataRow("\n")]
    public void Change_sets_and_single_requests_are_told_apart(string lineEnd)
    {
        var items = BatchReader.Read(Request(Sample.ReplaceLineEndings(lineEnd)));

        Assert.HasCount(2, items);
        Assert.IsTrue(items[0].IsChangeSet);
        Assert.IsFalse(items[1].IsChangeSet);
        Assert.AreEqual("tasks", items[1].Requests[0].Path);
        Assert.AreEqual("$select=subject", items[1].Requests[0].Query);
        Assert.AreEqual("odata.include-annotations=\"*\"", items[1].Requests[0].Header("prefer"));
    }

    [TestMethod]
    public void The_requests_of_a_change_set_keep_their_content_ids()
    {
        var requests = BatchReader.Read(Request(Sample.ReplaceLineEndings("\r\n")))[0].Requests;

        Assert.AreEqual("1", requests[0].ContentId);
        Assert.AreEqual("tasks", requests[0].Path);
        Assert.AreEqual("{\"subject\":\"Task 1\"}", requests[0].Body);
        Assert.AreEqual("2", requests[1].ContentId);
        Assert.AreEqual("$1/subject", requests[1].Path);
    }

    [TestMethod]
    public void A_change_set_must_not_read() =>
        Refuses(Sample.Replace("PUT $1/subject", "GET $1/subject", StringComparison.Ordinal), "change set must not contain a GET");

    [TestMethod]
    public void A_batch_must_not_hold_a_batch() =>
        Refuses(Sample.Replace("GET /api/data/v9.2/tasks?$select=subject", "POST /api/data/v9.2/$batch", StringComparison.Ordinal), "must not contain another batch");

    [TestMethod]
    public void A_batch_that_does_not_end_is_refused() =>
        Refuses(Sample.Replace("--batch_AAA123--", "", StringComparison.Ordinal), "no closing line '--batch_AAA123--'");

    [TestMethod]
    public void A_batch_holds_at_most_1000_requests()
    {
        var part = "--b\nContent-Type: application/http\n\nGET tasks HTTP/1.1\n\n";

        var exception = Assert.ThrowsExactly<BatchFormatException>(() =>
            BatchReader.Read(Request(string.Concat(Enumerable.Repeat(part, 1001)) + "--b--", "multipart/mixed;boundary=b")));

        StringAssert.Contains(exception.Message, "more than 1000");
    }

    [TestMethod]
    public void Another_content_type_is_refused()
    {
        var exception = Assert.ThrowsExactly<BatchFormatException>(() => BatchReader.Read(Request(Sample, "application/json")));

        StringAssert.Contains(exception.Message, "multipart/mixed");
    }

    [TestMethod]
    public void The_answer_can_be_read_with_the_same_boundaries()
    {
        var writer = new BatchWriter();
        writer.AddChangeSet([(new WebApiResponse(204).WithHeader("OData-EntityId", Root + "tasks(1)"), "1")]);
        writer.Add(new WebApiResponse(200) { Body = "{\"value\":[]}" });

        var parts = MultipartText.Split(writer.Finish(), MultipartText.BoundaryOf(writer.ContentType)!);

        var changes = MultipartText.Split(parts[0].Content, MultipartText.BoundaryOf(parts[0].Headers["Content-Type"])!);
        Assert.AreEqual("1", changes[0].Headers["Content-ID"]);
        StringAssert.StartsWith(changes[0].Content, "HTTP/1.1 204 No Content\r\nOData-Version: 4.0\r\nOData-EntityId: " + Root + "tasks(1)\r\n\r\n");
        StringAssert.Contains(parts[1].Content, "HTTP/1.1 200 OK\r\nContent-Type: application/json; odata.metadata=minimal\r\n");
    }

    private static void Refuses(string body, string message)
    {
        var exception = Assert.ThrowsExactly<BatchFormatException>(() => BatchReader.Read(Request(body)));

        StringAssert.Contains(exception.Message, message);
    }

    private static WebApiRequest Request(string body, string contentType = "multipart/mixed;boundary=batch_AAA123") => new()
    {
        Method = "POST",
        Path = "$batch",
        ServiceRoot = Root,
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = contentType },
        Body = body,
    };
}


namespace LocalDataverse.WebApi.Rows;

/// <summary>
/// Names of the annotations on properties, without their at sign:
/// <see href="https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query/select-columns#formatted-values">Formatted values</see>.
/// </summary>
public static class Annotations
{
    /// <summary>The value as a person reads it.</summary>
    public const string FormattedValue = "OData.Community.Display.V1.FormattedValue";

    /// <summary>The table that a lookup refers to.</summary>
    public const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <summary>The navigation property to bind a lookup by.</summary>
    public const string NavigationProperty = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    /// <summary>The number of all rows; -1 where it was not asked for.</summary>
    public const string TotalCount = "Microsoft.Dynamics.CRM.totalrecordcount";

    /// <summary>Whether there are more than 5000 rows.</summary>
    public const string TotalCountExceeded = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";

    /// <summary>The cookie to ask for the next page of a FetchXML query.</summary>
    public const string FetchCookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";

    /// <summary>Whether a FetchXML query has more pages.</summary>
    public const string MoreRecords = "Microsoft.Dynamics.CRM.morerecords";
}

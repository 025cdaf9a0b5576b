using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace LocalDataverse.Errors;

/// <summary>Every fault of Dataverse that this organization imitates: a named function each, with the real number and much the same words.</summary>
public static class Faults
{
    /// <summary>The detail of a plug-in's refusal that holds the HTTP status which it chose.</summary>
    public const string HttpStatusDetail = "ApiExceptionHttpStatusCode";

    /// <summary>No row of that table has that id.</summary>
    public static FaultException<OrganizationServiceFault> RowNotFound(string table, Guid id) =>
        Of(ErrorCodes.ObjectDoesNotExist, $"Entity '{table}' With Id = {id} Does Not Exist");

    /// <summary>No row of that table has those values in an alternate key.</summary>
    public static FaultException<OrganizationServiceFault> RowNotFoundByKey(string table) =>
        Of(ErrorCodes.RecordNotFoundByKey, $"A record with the specified key values does not exist in {table} entity");

    /// <summary>The columns are not an alternate key of the table.</summary>
    public static FaultException<OrganizationServiceFault> InvalidKeyColumns(string table, IEnumerable<string> columns) =>
        Of(ErrorCodes.InvalidKeyColumns, $"The specified key attributes are not a defined key for the {table} entity: {string.Join(", ", columns)}");

    /// <summary>There is no such table.</summary>
    public static FaultException<OrganizationServiceFault> TableNotFound(string? table) =>
        Of(ErrorCodes.TableNotFound, $"The entity with a name = '{table}' with namemapping = 'Logical' was not found in the MetadataCache.");

    /// <summary>The table has no such column.</summary>
    public static FaultException<OrganizationServiceFault> ColumnNotFound(string table, string column) =>
        Of(ErrorCodes.ColumnNotFound, $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.");

    /// <summary>No step can be registered on the message of that table.</summary>
    public static FaultException<OrganizationServiceFault> StepNotAllowed() =>
        Of(ErrorCodes.StepNotAllowed, "Custom SdkMessageProcessingStep is not allowed on the specified message and entity.");

    /// <summary>There is no such relationship.</summary>
    public static FaultException<OrganizationServiceFault> RelationshipNotFound(string relationship) =>
        Of(ErrorCodes.InvalidArgument, $"The relationship '{relationship}' was not found.");

    /// <summary>An argument is missing or wrong.</summary>
    public static FaultException<OrganizationServiceFault> InvalidArgument(string message) => Of(ErrorCodes.InvalidArgument, message);

    /// <summary>A form names something that is not there.</summary>
    public static FaultException<OrganizationServiceFault> DependencyMissing(string kind, string name, Guid formId, string lookup) => Of(
        ErrorCodes.InvalidArgument,
        $"The dependent component {kind} (Id={name}) does not exist. Failure trying to associate it with SystemForm (Id={formId}) as a dependency. Missing dependency lookup type = {lookup}.");

    /// <summary>An aggregate is about more rows than the limit.</summary>
    public static FaultException<OrganizationServiceFault> AggregateLimitExceeded() =>
        Of(ErrorCodes.AggregateLimitExceeded, "AggregateQueryRecordLimit exceeded. Cannot perform this operation.");

    /// <summary>A request lacks a parameter that its message needs.</summary>
    public static FaultException<OrganizationServiceFault> MissingParameter(string message, string parameter) =>
        Of(ErrorCodes.InvalidArgument, $"Required field '{parameter}' is missing for the message '{message}'.");

    /// <summary>A request has a parameter that its message does not know.</summary>
    public static FaultException<OrganizationServiceFault> UnknownParameter(string message, string parameter) =>
        Of(ErrorCodes.InvalidArgument, $"Unrecognized request parameter '{parameter}' of the message '{message}'.");

    /// <summary>A value's type does not suit its column or parameter.</summary>
    public static FaultException<OrganizationServiceFault> WrongType(string name, object value, string expected) =>
        Of(ErrorCodes.InvalidArgument, $"Incorrect attribute value type {value.GetType()} for '{name}'; {expected} was expected.");

    /// <summary>The user has no security role.</summary>
    public static FaultException<OrganizationServiceFault> UserHasNoRoles(Guid userId) =>
        Of(ErrorCodes.UserHasNoRoles, $"The user with id {userId} has not been assigned any roles. They need a role with the prvReadUser privilege.");

    /// <summary>The user is disabled or does not exist.</summary>
    public static FaultException<OrganizationServiceFault> UserNotEnabled(Guid userId) =>
        Of(ErrorCodes.UserNotEnabled, $"The specified user (Id={userId}) is either disabled or not a member of any business unit.");

    /// <summary>The vault does not let the user read the secret of an environment variable.</summary>
    public static FaultException<OrganizationServiceFault> SecretNotReadable(string variable) =>
        Of(
            ErrorCodes.IsvAborted,
            $"Error occurred while reading secret: Could not verify the user permission on '/subscriptions/localorg/resourceGroups/localorg/providers/Microsoft.KeyVault/vaults/localorg/secrets/{variable}' resource.");

    /// <summary>The user's roles lack a privilege.</summary>
    public static FaultException<OrganizationServiceFault> PrivilegeDenied(Guid userId, string privilege, string table) =>
        Of(ErrorCodes.PrivilegeDenied, $"Principal user (Id={userId}, type=8) is missing {privilege} privilege for entity '{table}'.");

    /// <summary>The user's roles have the privilege, but it does not reach this row.</summary>
    public static FaultException<OrganizationServiceFault> AccessDenied(Guid userId, string privilege, string table, Guid id) =>
        Of(ErrorCodes.AccessDenied, $"Principal user (Id={userId}, type=8) does not have {privilege} access to the {table} with Id = {id}: the row belongs to somebody whom the privilege does not reach.");

    /// <summary>A row with that id is there already.</summary>
    public static FaultException<OrganizationServiceFault> DuplicateRow(string table, Guid id) =>
        Of(ErrorCodes.DuplicateRecord, $"Cannot insert duplicate key. A {table} with the Id = {id} already exists.");

    /// <summary>Another row has these values in an alternate key.</summary>
    public static FaultException<OrganizationServiceFault> DuplicateKey(string table, string key, IEnumerable<string> columns) =>
        Of(
            ErrorCodes.DuplicateKey,
            $"A record that has the attribute values {string.Join(", ", columns)} already exists on {table}. The entity key {key} requires that this set of attributes contains unique values. Select unique values and try again.");

    /// <summary>The row is referred to, and the relationship restricts deletes.</summary>
    public static FaultException<OrganizationServiceFault> ReferencingRowsExist(string relationship) =>
        Of(ErrorCodes.ReferencingObjectsExist, $"The object you tried to delete is associated with another object and cannot be deleted (relationship {relationship}).");

    /// <summary>The row has changed since it was read.</summary>
    public static FaultException<OrganizationServiceFault> ConcurrencyMismatch() =>
        Of(ErrorCodes.ConcurrencyVersionMismatch, "The version of the existing record doesn't match the RowVersion property provided.");

    /// <summary>The request asks for a version check and names no version.</summary>
    public static FaultException<OrganizationServiceFault> ConcurrencyVersionMissing() =>
        Of(ErrorCodes.ConcurrencyVersionNotProvided, "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfRowVersionMatches.");

    /// <summary>Text is longer than its column.</summary>
    public static FaultException<OrganizationServiceFault> TextTooLong(string table, string column, int maxLength) =>
        Of(ErrorCodes.TextTooLong, $"A validation error occurred. The length of the '{column}' attribute of the '{table}' entity exceeded the maximum allowed length of '{maxLength}'.");

    /// <summary>Text has a character that XML cannot carry. The message names it and leaves it out.</summary>
    public static FaultException<OrganizationServiceFault> InvalidCharacter(string column, char character) =>
        Of(ErrorCodes.InvalidCharacter, $"Invalid character in field '{column}': '', hexadecimal value 0x{(int)character:X2}, is an invalid character.");

    /// <summary>The data of an alternate key has a sign that rows cannot be addressed by.</summary>
    public static FaultException<OrganizationServiceFault> KeyCannotAddress(string table, string column, char sign) =>
        Of(
            ErrorCodes.InvalidArgument,
            $"A row of {table} cannot be addressed by the alternate key column '{column}' when its data contains '{sign}'. Filter by the column instead, or use its id.");

    /// <summary>A whole number lies outside its column's limits.</summary>
    public static FaultException<OrganizationServiceFault> WholeNumberOutOfRange(string table, string column, object value) =>
        Of(ErrorCodes.WholeNumberOutOfRange, $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range.");

    /// <summary>A decimal number or an amount lies outside its column's limits.</summary>
    public static FaultException<OrganizationServiceFault> NumberOutOfRange(string table, string column, object value) =>
        Of(ErrorCodes.NumberOutOfRange, $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range.");

    /// <summary>A choice has no such option.</summary>
    public static FaultException<OrganizationServiceFault> InvalidOption(string table, string column, int value, IEnumerable<int> accepted) =>
        Of(
            ErrorCodes.InvalidOption,
            $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range. Accepted Values: {string.Join(",", accepted)}");

    /// <summary>The status does not belong to the state.</summary>
    public static FaultException<OrganizationServiceFault> InvalidStatus(string table, int status, int state) =>
        Of(ErrorCodes.InvalidStatus, $"{status} is not a valid status code for state code {state} on {table}.");

    /// <summary>A condition has the wrong number of values.</summary>
    public static FaultException<OrganizationServiceFault> InvalidValueCount(string column, string conditionOperator, int count) =>
        Of(ErrorCodes.InvalidConditionValueCount, $"The condition '{conditionOperator}' on '{column}' cannot take {count} values.");

    /// <summary>A condition or order names a link that the query does not have.</summary>
    public static FaultException<OrganizationServiceFault> UnknownAlias(string alias) =>
        Of(ErrorCodes.InvalidAlias, $"The link entity with the alias or name '{alias}' is not found in the query.");

    /// <summary>Text that is not FetchXML.</summary>
    public static FaultException<OrganizationServiceFault> InvalidFetchXml(string reason) =>
        Of(ErrorCodes.InvalidFetchXml, $"Invalid FetchXML: {reason}");

    /// <summary>Plug-ins call each other more than eight deep.</summary>
    public static FaultException<OrganizationServiceFault> DepthTooHigh() =>
        Of(
            ErrorCodes.DepthTooHigh,
            "This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again. The maximum depth of nested plug-in calls is 8.");

    /// <summary>A plug-in swallowed a fault of a service call and went on.</summary>
    public static FaultException<OrganizationServiceFault> TransactionCountReduced() =>
        Of(
            ErrorCodes.IsvReducedTransactionCount,
            "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");

    /// <summary>A plug-in calls the service after a fault has ended the transaction.</summary>
    public static FaultException<OrganizationServiceFault> NoActiveTransaction() =>
        Of(
            ErrorCodes.NoActiveTransaction,
            "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");

    /// <summary>A plug-in refused: its own words, and what it traced.</summary>
    public static FaultException<OrganizationServiceFault> PluginRefused(InvalidPluginExecutionException refusal, string traceText)
    {
        var message = refusal.Message;
        var fault = Of(ErrorCodes.IsvAborted, message);
        fault.Detail.TraceText = traceText;
        fault.Detail.ErrorDetails["OperationStatus"] = ((int)refusal.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        fault.Detail.ErrorDetails["SubErrorCode"] = refusal.ErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (refusal.HttpStatus != PluginHttpStatusCode.NotSet)
        {
            fault.Detail.ErrorDetails[HttpStatusDetail] = ((int)refusal.HttpStatus).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var detail in refusal.ExceptionDetails ?? new Dictionary<string, string>())
        {
            fault.Detail.ErrorDetails[detail.Key] = detail.Value;
        }

        return fault;
    }

    /// <summary>Something other than a refusal left a plug-in.</summary>
    public static FaultException<OrganizationServiceFault> PluginFailed(Exception failure, string traceText)
    {
        var fault = Of(
            ErrorCodes.IsvUnexpected,
            $"An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): {failure.GetType()}: {failure.Message}");
        fault.Detail.TraceText = traceText + failure;
        return fault;
    }

    /// <summary>A plug-in did not catch the fault of a service call; the fault itself is inside.</summary>
    public static FaultException<OrganizationServiceFault> PluginLetFaultThrough(FaultException<OrganizationServiceFault> inner, string traceText)
    {
        var fault = PluginFailed(inner, traceText);
        fault.Detail.InnerFault = inner.Detail;
        return fault;
    }

    private static FaultException<OrganizationServiceFault> Of(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message, ActivityId = Guid.NewGuid() }, message);
}

using System.Xml.Linq;
using Telephony.Contracts.Generated;

namespace Telephony.Local;

/// <summary>Puts the control <c>Phone number</c> on the phone columns of a form, as a customiser does in the form designer.</summary>
internal static class PhoneControls
{
    private const string Control = "cts_Telephony.PhoneNumber";
    private const string Property = "phoneNumber";

    // The class of the platform's own control for a phone column.
    private const string PhoneClass = "{8C10015A-B339-4982-9474-A95FE05631A5}";
    private static readonly string[] Tables = [Account.TableName, Contact.TableName, Lead.TableName];
    private static readonly string[] FormFactors = ["2", "0", "1"];

    /// <summary>Puts it there.</summary>
    /// <param name="table">The form's table: those of other tables are left alone.</param>
    /// <param name="form">The form's XML.</param>
    /// <returns>Whether anything was put.</returns>
    public static bool AddTo(string table, XElement form)
    {
        var phones = form.Descendants("control").Where(IsPlainPhone).ToList();
        if (!Tables.Contains(table) || phones.Count == 0)
        {
            return false;
        }

        if (form.Element("controlDescriptions") is not { } descriptions)
        {
            descriptions = new XElement("controlDescriptions");
            form.Element("DisplayConditions")!.AddBeforeSelf(descriptions);
        }

        descriptions.Add(phones.Select(Description));
        return true;
    }

    private static bool IsPlainPhone(XElement control) =>
        string.Equals((string?)control.Attribute("classid"), PhoneClass, StringComparison.OrdinalIgnoreCase) && control.Attribute("uniqueid") is null;

    private static XElement Description(XElement control)
    {
        var column = control.Attribute("datafieldname")!.Value;
        var id = Guid.NewGuid().ToString("B");
        control.SetAttributeValue("uniqueid", id);
        var usual = new XElement("customControl", new XAttribute("id", PhoneClass), new XElement("parameters", new XElement("datafieldname", column)));
        return new XElement("controlDescription", new XAttribute("forControl", id), usual, FormFactors.Select(factor => new XElement(
            "customControl", new XAttribute("formFactor", factor), new XAttribute("name", Control), new XElement("parameters", new XElement(Property, column)))));
    }
}

using NodaTime.TimeZones;
using Telephony.Domain.Settings;

namespace Telephony.Domain.Tests.Settings;

/// <summary>NodaTime carries the same tables of CLDR and IANA and is the judge.</summary>
[TestClass]
public sealed class TimeZoneNamesTests
{
    private static readonly TzdbDateTimeZoneSource Judge = TzdbDateTimeZoneSource.Default;

    private static readonly HashSet<string> Windows = [.. Judge.WindowsMapping.MapZones.Select(zone => zone.WindowsId)];

    private static readonly HashSet<string> Iana = [.. Judge.GetIds().Except(Windows)];

    public static IEnumerable<object[]> WindowsNames => Windows.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(WindowsNames))]
    public void A_machine_that_knows_the_names_of_Windows_finds_every_zone_of_every_territory(string windows)
    {
        var names = Judge.WindowsMapping.MapZones.Where(zone => zone.WindowsId == windows).SelectMany(zone => zone.TzdbIds).Append(windows);

        foreach (var name in names)
        {
            Assert.AreEqual(windows, TimeZoneNames.Find(name, name => Known(Windows, name))?.Id, name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(WindowsNames))]
    public void A_machine_that_knows_the_names_of_IANA_finds_every_name_of_Windows(string windows) =>
        Assert.AreEqual(Judge.WindowsMapping.PrimaryMapping[windows], TimeZoneNames.Find(windows, name => Known(Iana, name))?.Id);

    [TestMethod]
    public void Every_name_of_the_IANA_database_that_Windows_has_a_zone_for_is_found_on_Windows_the_old_ones_too()
    {
        var lost = Judge.TzdbToWindowsIds.Where(pair => TimeZoneNames.Find(pair.Key, name => Known(Windows, name))?.Id != pair.Value).Select(pair => pair.Key);

        Assert.AreEqual("", string.Join(" ", lost));
    }

    [TestMethod]
    [DataRow("Europe/Berlin")]
    [DataRow("europe/berlin")]
    [DataRow("W. Europe Standard Time")]
    [DataRow("w. europe standard time")]
    public void A_setting_names_a_zone_either_way_in_any_letter_case(string name)
    {
        Assert.IsTrue(SettingValues.TryReadTimeZone(name, out var zone));
        Assert.AreEqual(TimeSpan.FromHours(2), zone.GetUtcOffset(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc)));
    }

    [TestMethod]
    public void Every_name_of_Windows_and_of_every_territory_is_a_setting_on_this_machine()
    {
        var names = Windows.Concat(Judge.WindowsMapping.MapZones.SelectMany(zone => zone.TzdbIds)).Distinct();

        Assert.AreEqual("", string.Join(", ", names.Where(name => !SettingValues.TryReadTimeZone(name, out _))));
    }

    [TestMethod]
    public void A_zone_that_Windows_has_learned_lately_is_what_it_was_part_of_where_it_is_not_known_yet() =>
        Assert.AreEqual("Pacific Standard Time", TimeZoneNames.Find("America/Vancouver", name => name == "British Columbia Standard Time" ? null : Known(Windows, name))?.Id);

    [TestMethod]
    [DataRow("posixrules")]
    [DataRow("localtime")]
    [DataRow("Factory")]
    [DataRow("right/Europe/Berlin")]
    [DataRow("posix/Europe/Berlin")]
    public void A_file_beside_the_zones_of_one_machine_is_no_zone(string name) => Assert.IsNull(TimeZoneNames.Find(name, _ => TimeZoneInfo.Utc));

    [TestMethod]
    [DataRow("Mars")]
    [DataRow("../../etc/passwd")]
    [DataRow("/etc/passwd")]
    [DataRow("Europe/../../../etc/passwd")]
    [DataRow("(UTC+01:00) Amsterdam, Berlin")]
    public void A_text_that_names_no_zone_is_refused(string name) => Assert.IsFalse(SettingValues.TryReadTimeZone(name, out _));

    private static TimeZoneInfo? Known(HashSet<string> names, string name) => names.Contains(name) ? TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.Zero, name, name) : null;
}

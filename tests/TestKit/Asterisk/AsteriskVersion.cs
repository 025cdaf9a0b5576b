namespace Telephony.TestKit.Asterisk;

/// <summary>The versions of Asterisk that <c>tests/asterisk/run.sh</c> installs; the number is its <c>LAB_ASTERISK</c>.</summary>
public enum AsteriskVersion
{
    /// <summary>The oldest that the product supports.</summary>
    Asterisk16 = 16,

    Asterisk22 = 22,
}

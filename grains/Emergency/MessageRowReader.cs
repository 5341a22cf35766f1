using System.Collections.Frozen;

namespace DoctorForU.Emergency;

/// <summary>Reads rows of <c>getEmrrmSrsillDissMsgInqire</c>; an institution may have many.</summary>
/// <param name="readAt">When the reply came.</param>
internal sealed class MessageRowReader(DateTimeOffset readAt) : RoomNewsReader
{
    /// <summary>symTypCod to the number of MKioskTy.</summary>
    private static readonly FrozenDictionary<string, int> KindOfType = new Dictionary<string, int>
    {
        ["Y000"] = 28,
        ["Y0010"] = 1,
        ["Y0020"] = 2,
        ["Y0031"] = 3,
        ["Y0032"] = 4,
        ["Y0041"] = 5,
        ["Y0042"] = 6,
        ["Y0051"] = 7,
        ["Y0052"] = 8,
        ["Y0060"] = 9,
        ["Y0070"] = 10,
        ["Y0081"] = 11,
        ["Y0082"] = 12,
        ["Y0091"] = 13,
        ["Y0092"] = 14,
        ["Y0100"] = 15,
        ["Y0111"] = 16,
        ["Y0112"] = 17,
        ["Y0113"] = 18,
        ["Y0120"] = 19,
        ["Y0131"] = 20,
        ["Y0132"] = 21,
        ["Y0141"] = 22,
        ["Y0142"] = 23,
        ["Y0150"] = 24,
        ["Y0160"] = 25,
        ["Y0171"] = 26,
        ["Y0172"] = 27,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private string? text;
    private ErMessageKind kind;
    private int? severeKind;
    private DateTimeOffset? from;
    private DateTimeOffset? until;
    private bool blocking;
    private bool? automatic;
    private string? department;

    protected override void Take(ReadOnlySpan<char> field, ReadOnlySpan<char> value)
    {
        if (field.Equals("symBlkMsg", StringComparison.OrdinalIgnoreCase))
        {
            text = value.ToString();
        }
        else if (field.Equals("symBlkMsgTyp", StringComparison.OrdinalIgnoreCase))
        {
            kind = value is "중증" ? ErMessageKind.Severe : ErMessageKind.Emergency;
        }
        else if (field.Equals("symTypCod", StringComparison.OrdinalIgnoreCase))
        {
            severeKind = KindOfType.TryGetValue(value.ToString(), out var number) ? number : null;
        }
        else if (field.Equals("symBlkSttDtm", StringComparison.OrdinalIgnoreCase))
        {
            from = KoreanTime.TryParseStamp(value, out var start) ? start : null;
        }
        else if (field.Equals("symBlkEndDtm", StringComparison.OrdinalIgnoreCase))
        {
            until = KoreanTime.TryParseStamp(value, out var end) ? end : null;
        }
        else if (field.Equals("symOutDspYon", StringComparison.OrdinalIgnoreCase))
        {
            blocking = value is "차단";
        }
        else if (field.Equals("symOutDspMth", StringComparison.OrdinalIgnoreCase))
        {
            automatic = value is "자동" ? true : value is "수동" ? false : null;
        }
        else if (field.Equals("trtPrtCodMag", StringComparison.OrdinalIgnoreCase))
        {
            department = value.ToString();
        }
    }

    protected override bool Complete(string hpid)
    {
        if (text is null)
        {
            return false;
        }

        var message = new ErMessage(kind, text, severeKind, from, until, blocking, automatic, department, readAt);
        var had = News.TryGetValue(hpid, out var news) ? ((MessagesRead)news).Messages : [];
        if (!had.Contains(message))
        {
            News[hpid] = new MessagesRead(had.Append(message).ToValueList());
        }

        return true;
    }

    protected override void Clear()
    {
        text = null;
        kind = ErMessageKind.Emergency;
        severeKind = null;
        from = until = null;
        blocking = false;
        automatic = null;
        department = null;
    }
}

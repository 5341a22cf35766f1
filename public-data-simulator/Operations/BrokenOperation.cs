using DoctorForU.PublicDataSimulator.Faults;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>An operation's answer with at most one fault in it.</summary>
internal static class BrokenOperation
{
    private const int DefaultPercent = 60;

    public static Reply Answer(IPublicOperation operation, OperationQuery? query, long now, Fault? fault)
    {
        var json = query?.Json ?? false;
        return fault switch
        {
            { Kind: FaultKind.LegacyError } => Reply.Legacy(fault.Code!),
            { Kind: FaultKind.EnvelopeError } => Reply.Envelope(fault.Code!, json),
            { Kind: FaultKind.PlainText } => Reply.Plain(fault.Status!.Value, fault.Text!),
            { Kind: FaultKind.JsonRefusal } => new(StatusCodes.Status403Forbidden, JsonPage.ContentType, ErrorBodies.LegacyJson(fault.Code!)),
            { Kind: FaultKind.Html } => new(fault.Status ?? StatusCodes.Status200OK, ErrorBodies.HtmlContentType, ErrorBodies.Html()),
            { Kind: FaultKind.Empty } => new(StatusCodes.Status200OK, XmlPage.ContentType, ReadOnlyMemory<byte>.Empty),
            _ when query is null => Reply.Envelope(ErrorCodes.InvalidParameter, json: false),
            _ => Reply.Page(BreakRows(operation.Answer(query, now), fault), json) with { Delivery = DeliveryOf(fault) },
        };
    }

    private static WirePage BreakRows(WirePage page, Fault? fault) => fault switch
    {
        { Kind: FaultKind.ShortPage } => page with { Rows = [.. page.Rows.Take(Math.Max(0, page.Rows.Count - (fault.Rows ?? 1)))] },
        { Kind: FaultKind.DuplicateRows } => page with { Rows = [.. page.Rows, .. page.Rows.Take(fault.Rows ?? 1)] },
        { Kind: FaultKind.BadValue } => page with { Rows = WithBadValue(page.Rows, fault) },
        _ => page,
    };

    private static List<WireRow> WithBadValue(IReadOnlyList<WireRow> rows, Fault fault)
    {
        var broken = rows.ToList();
        var place = fault.Hpid is null ? 0 : broken.FindIndex(row => row.Hpid == fault.Hpid);
        if (place < 0 || place >= broken.Count)
            return broken;

        var fields = broken[place].Fields.Where(f => f.Tag.Name != fault.Field!)
            .Append(WireField.Of(WireTag.Of(fault.Field!), fault.Value!))
            .OrderBy(f => f.Tag.Name, StringComparer.OrdinalIgnoreCase);
        broken[place] = broken[place] with { Fields = [.. fields] };
        return broken;
    }

    private static Delivery DeliveryOf(Fault? fault) => fault switch
    {
        { Kind: FaultKind.Slow } => new(DelayMs: fault.DelayMs ?? 0, MidBodyDelayMs: fault.MidBodyDelayMs ?? 0),
        { Kind: FaultKind.Truncated } => new(Percent: fault.Percent ?? DefaultPercent),
        { Kind: FaultKind.Reset } => new(Percent: fault.Percent ?? 0, Resets: true),
        _ => Delivery.Plain,
    };
}

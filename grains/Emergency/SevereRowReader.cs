using System.Globalization;

namespace DoctorForU.Emergency;

/// <summary>Reads rows of <c>getSrsillDissAceptncPosblInfoInqire</c>: MKioskTy1 to 28, some with a condition in words (MKioskTy10Msg …).</summary>
/// <param name="readAt">When the reply came.</param>
internal sealed class SevereRowReader(DateTimeOffset readAt) : RoomNewsReader
{
    private const int Kinds = SevereAcceptance.Kinds;
    private const string Prefix = "MKioskTy";
    private const string ConditionSuffix = "Msg";

    private readonly AcceptanceState?[] states = new AcceptanceState?[Kinds + 1];
    private readonly string?[] conditions = new string?[Kinds + 1];

    protected override void Take(ReadOnlySpan<char> field, ReadOnlySpan<char> value)
    {
        if (!field.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var number = field[Prefix.Length..];
        var isCondition = number.EndsWith(ConditionSuffix, StringComparison.OrdinalIgnoreCase);
        number = isCondition ? number[..^ConditionSuffix.Length] : number;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var kind) || kind is < 1 or > Kinds)
        {
            return;
        }

        if (isCondition)
        {
            conditions[kind] = value.ToString();
        }
        else
        {
            states[kind] = State(value);
        }
    }

    protected override bool Complete(string hpid)
    {
        var said = new List<SevereAcceptance>(Kinds);
        for (var kind = 1; kind <= Kinds; kind++)
        {
            if (states[kind] is { } state && (state != AcceptanceState.NotProvided || conditions[kind] is not null))
            {
                said.Add(new SevereAcceptance(kind, state, conditions[kind], readAt));
            }
        }

        News[hpid] = new AcceptanceRead(said.ToValueList());
        return true;
    }

    protected override void Clear()
    {
        Array.Clear(states);
        Array.Clear(conditions);
    }

    /// <summary>An unknown word is no yes.</summary>
    private static AcceptanceState State(ReadOnlySpan<char> value) => value switch
    {
        "Y" or "y" => AcceptanceState.Yes,
        "불가능" or "N" or "n" => AcceptanceState.No,
        _ => AcceptanceState.NotProvided,
    };
}

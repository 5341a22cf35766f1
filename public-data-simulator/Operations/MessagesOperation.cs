using DoctorForU.PublicDataSimulator.Messages;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>응급실 및 중증질환 메시지. The API documents filters for it and ignores them.</summary>
internal sealed class MessagesOperation(MessageBoard board, PlaceFilter places) : IPublicOperation
{
    public string Name => OperationNames.Messages;

    public WirePage Answer(OperationQuery query, long now) => board.At(now).Page(query, Write);

    private WireRow Write(Message message, int number) => new FieldList()
        .Add("dutyAddr", places.AddressOf(message.Institution))
        .Add("dutyName", message.Institution.Name)
        .Add("emcOrgCod", message.Institution.Hpid)
        .Add("hpid", message.Institution.Hpid)
        .Add("rnum", number)
        .Add("symBlkEndDtm", Stamp(message.Until))
        .Add("symBlkMsg", message.Text)
        .Add("symBlkMsgTyp", message.IsSevere ? "중증" : "응급")
        .Add("symBlkSttDtm", Stamp(message.From))
        .Add("symOutDspMth", message.Type is null ? null : message.IsAutomatic ? "자동" : "수동")
        .Add("symOutDspYon", message.Type is null ? null : "차단")
        .Add("symTypCod", message.Type?.Code)
        .Add("symTypCodMag", message.Type?.Name)
        .Add("trtPrtCodMag", message.Department)
        .ToRow(message.Institution.Hpid);

    private static long? Stamp(long? unixSeconds) => unixSeconds is { } at ? KoreanTime.Stamp(at) : null;
}

using DoctorForU.PublicDataSimulator.Beds;
using DoctorForU.PublicDataSimulator.Wire;

namespace DoctorForU.PublicDataSimulator.Operations;

/// <summary>응급실 실시간 가용병상정보: the live beds.</summary>
internal sealed class BedsOperation(BedBoard board, RoomPins pins, PlaceFilter places) : IPublicOperation
{
    public string Name => OperationNames.Beds;

    public WirePage Answer(OperationQuery query, long now)
    {
        var province = query.Value("STAGE1");
        var district = query.Value("STAGE2");
        var sheets = board.Sheets.Where(s => places.Matches(s.Institution, province, district)).ToList();
        return sheets.Page(query, (sheet, number) => sheet.Read(now, number, pins.Of(sheet.Institution.Hpid)));
    }
}

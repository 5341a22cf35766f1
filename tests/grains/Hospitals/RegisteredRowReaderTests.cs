using System.Text;
using DoctorForU.Emergency;

namespace DoctorForU.Hospitals;

public sealed class RegisteredRowReaderTests
{
    [Fact]
    public void What_is_registered_is_read_and_what_is_not_said_stays_out()
    {
        var sheet = Read("<dutyHano>532</dutyHano><hpbdn>440</hpbdn><hperyn>20</hperyn><hpopyn>0</hpopyn><hvec>0</hvec><MKioskTy25>Y</MKioskTy25><MKioskTy9>N</MKioskTy9><dutyInf>주차장이 있습니다</dutyInf>");

        Assert.Equal(
            new RegisteredSheet(
                [new(RegisteredBedKind.Total, 440), new(RegisteredBedKind.EmergencyRoom, 20), new(RegisteredBedKind.OperatingRoom, 0)],
                [new(RegisteredServiceKind.Psychiatric, false), new(RegisteredServiceKind.EmergencyRoom, true)],
                "주차장이 있습니다"),
            sheet);
    }

    [Theory]
    [InlineData("<hpbdn>-1</hpbdn>")]
    [InlineData("<hpbdn>many</hpbdn>")]
    [InlineData("<hpbdn>10000</hpbdn>")]
    [InlineData("<hpbdn>1.5</hpbdn><MKioskTy1>불가능</MKioskTy1>")]
    [InlineData("")]
    public void What_makes_no_sense_is_unknown_and_never_zero(string fields) => Assert.Equal(RegisteredSheet.Empty, Read(fields));

    [Fact]
    public void Where_the_beds_are_missing_the_other_count_of_them_stands() =>
        Assert.Equal([new RegisteredBeds(RegisteredBedKind.Total, 30)], Read("<dutyHano>30</dutyHano>")!.Beds);

    [Fact]
    public void A_row_about_another_hospital_is_not_taken() => Assert.Null(Read("<hpbdn>440</hpbdn>", hpid: "A9999999"));

    private static RegisteredSheet? Read(string fields, string hpid = "A1100011")
    {
        var rows = new RegisteredRowReader("A1100011");
        var body = $"<response><header><resultCode>00</resultCode></header><body><items><item>{fields}<hpid>{hpid}</hpid></item></items><totalCount>1</totalCount></body></response>";
        Assert.Null(NationalReply.Read(200, Encoding.UTF8.GetBytes(body), rows).Failure);
        return rows.Sheet;
    }
}

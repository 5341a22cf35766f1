using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace DoctorForU.Emergency;

public sealed class BedRowTests
{
    private static readonly DateTimeOffset ReadAt = new(2026, 11, 1, 12, 0, 0, KoreanTime.Offset);

    [Theory]
    [InlineData("12312")]
    [InlineData("N")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public void What_cannot_be_a_number_of_beds_is_implausible(string sent) =>
        Assert.Equal(BedCount.Implausible, Read(("hvec", sent)).Of(BedKind.General).Available);

    [Theory]
    [InlineData("hvec", "HVEC")]
    [InlineData("hvs01", "HVS01")]
    public void Names_match_without_case(string wire, string documented) =>
        Assert.Equal(Read((wire, "7")).Beds, Read((documented, "7")).Beds);

    [Theory]
    [InlineData(-30, -30, StampOrigin.Hospital)]
    [InlineData(9, 0, StampOrigin.Hospital)]
    [InlineData(11, 0, StampOrigin.Reading)]
    public void A_stamp_ahead_of_us_counts_as_now_and_far_ahead_is_not_believed(int minutesAhead, int countsAs, StampOrigin origin)
    {
        var stamp = ReadAt.AddMinutes(minutesAhead).ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);

        var reading = Read(("hvidate", stamp));

        Assert.Equal((ReadAt.AddMinutes(countsAs), origin), (reading.ObservedAt, reading.Stamp));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20261301000000")]
    [InlineData("2013-10-01 오후1:14:12")]
    [InlineData("0")]
    public void An_unreadable_stamp_makes_the_time_of_reading_count(string stamp)
    {
        var reading = Read(("hvidate", stamp));

        Assert.Equal((ReadAt, StampOrigin.Reading), (reading.ObservedAt, reading.Stamp));
    }

    [Fact]
    public void The_same_entry_read_again_is_no_news_however_its_stamp_was_judged()
    {
        var operation = FeedOperation.Of(ErOperation.Beds);
        var first = Rows(ReadAt, ("hvidate", "nonsense"), ("hvec", "3"));
        var again = Rows(ReadAt.AddMinutes(2), ("hvidate", "nonsense"), ("hvec", "3"));

        var (known, _, _) = operation.Merge(System.Collections.Immutable.ImmutableDictionary<string, RoomNews>.Empty, first);
        var (_, changed, _) = operation.Merge(known, again);

        Assert.Empty(changed);
    }

    [Theory]
    [InlineData("<hpid>A1100001</hpid>")]
    [InlineData("<dutyName>이름만</dutyName>")]
    [InlineData("<hpid>../../etc</hpid><dutyName>x</dutyName>")]
    [InlineData("")]
    public void A_row_that_makes_no_sense_costs_itself_and_is_counted(string row)
    {
        var body = $"<response><header><resultCode>00</resultCode></header><body><items><item>{row}</item><item><hpid>A1100002</hpid><dutyName>병원</dutyName></item></items></body></response>";
        var reader = new BedRowReader(ReadAt);

        var reply = NationalReply.Read(200, Encoding.UTF8.GetBytes(body), reader);

        Assert.Null(reply.Failure);
        Assert.Equal((1, 1), (reader.ToResult().Rows, reader.ToResult().Rejected));
    }

    [Fact]
    public void Every_field_of_the_table_lands_in_its_own_place()
    {
        foreach (var (name, field) in BedFields.All.Where(pair => pair.Value.Role != BedFieldRole.Equipment))
        {
            var beds = Assert.Single(Read((name, "11")).Beds);
            var expected = field.Role == BedFieldRole.Available
                ? new Beds(field.Beds, BedCount.Known(11), BedCount.Absent)
                : new Beds(field.Beds, BedCount.Absent, BedCount.Known(11));
            Assert.Equal(expected, beds);
        }
    }

    [Fact]
    public void No_text_in_any_field_ever_throws_or_becomes_a_false_number()
    {
        var fields = BedFields.All.Keys.Append("hvidate").Append("dutyTel3").ToArray();
        Prop.ForAll(
            ArbMap.Default.ArbFor<string>(),
            Gen.Elements(fields).ToArbitrary(),
            (text, field) =>
            {
                var reader = new BedRowReader(ReadAt);
                reader.Field("hpid", "A1100001");
                reader.Field("dutyName", "병원");
                reader.Field(field, text ?? "");
                reader.EndRow();
                var reading = ((BedsRead)reader.ToResult().News["A1100001"]).Reading;
                return reading.Beds.All(beds => IsHonest(beds.Available, text) && IsHonest(beds.Total, text));
            }).QuickCheckThrowOnFailure();
    }

    private static bool IsHonest(BedCount count, string? sent) =>
        count.State != BedCountState.Known || count.Value == int.Parse(sent!.Trim(), System.Globalization.CultureInfo.InvariantCulture);

    private static BedReading Read(params (string Name, string Value)[] fields) => ((BedsRead)Rows(ReadAt, fields).News["A1100001"]).Reading;

    private static RowsRead Rows(DateTimeOffset readAt, params (string Name, string Value)[] fields)
    {
        var reader = new BedRowReader(readAt);
        reader.Field("hpid", "A1100001");
        reader.Field("dutyName", "서울병원");
        foreach (var (name, value) in fields)
        {
            reader.Field(name, value);
        }

        reader.EndRow();
        return reader.ToResult();
    }
}

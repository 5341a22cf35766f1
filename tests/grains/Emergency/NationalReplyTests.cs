using System.Text;

namespace DoctorForU.Emergency;

public sealed class NationalReplyTests
{
    private static readonly DateTimeOffset ReadAt = new(2026, 6, 28, 8, 53, 0, KoreanTime.Offset);

    [Theory]
    [InlineData("beds_odd_six.xml")]
    [InlineData("beds_odd_six.json")]
    public void Six_odd_rows_are_read_alike_from_xml_and_json(string fixture)
    {
        var (reply, read) = Beds(Fixture(fixture));

        Assert.Null(reply.Failure);
        Assert.Equal(6, reply.TotalCount);
        Assert.Equal((6, 0), (read.Rows, read.Rejected));
        Assert.Equal(["A1100017", "A1100045", "A1100047", "A1100052", "A2100001", "A2700063"], read.News.Keys.Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public void Xml_and_json_give_equal_readings()
    {
        var xml = Beds(Fixture("beds_odd_six.xml")).Read;
        var json = Beds(Fixture("beds_odd_six.json")).Read;

        Assert.Equal(xml.News.OrderBy(pair => pair.Key, StringComparer.Ordinal), json.News.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void More_patients_than_beds_stays_negative()
    {
        var reading = Reading("A1100017");

        Assert.Equal(new Beds(BedKind.General, BedCount.Known(-1), BedCount.Known(24)), reading.Of(BedKind.General));
        Assert.Equal("02-2072-2475", reading.Phone);
        Assert.Equal(new DateTimeOffset(2026, 6, 28, 8, 50, 25, KoreanTime.Offset), reading.ObservedAt);
    }

    [Fact]
    public void Typed_in_junk_is_implausible_and_believable_numbers_beside_it_stay()
    {
        var reading = Reading("A1100052");

        Assert.Equal(new Beds(BedKind.General, BedCount.Known(15), BedCount.Known(15)), reading.Of(BedKind.General));
        Assert.Equal(BedCountState.Implausible, reading.Of(BedKind.OperatingRoom).Available.State);
        Assert.Equal(BedCountState.Implausible, reading.Of(BedKind.TraumaBay).Available.State);
    }

    [Fact]
    public void Absent_is_never_zero()
    {
        var reading = Reading("A2700063");

        Assert.Equal(new Beds(BedKind.General, BedCount.Known(4), BedCount.Absent), reading.Of(BedKind.General));
        Assert.Equal(new Beds(BedKind.NeonatalIcu, BedCount.Absent, BedCount.Absent), reading.Of(BedKind.NeonatalIcu));
    }

    [Fact]
    public void Equipment_is_yes_no_or_not_owned_also_where_the_table_says_count()
    {
        var reading = Reading("A1100017");

        Assert.Contains(new Equipment(EquipmentKind.HyperbaricChamber, EquipmentState.NotOwned), reading.Equipment);
        Assert.Contains(new Equipment(EquipmentKind.DeliveryRoom, EquipmentState.Yes), reading.Equipment);
        Assert.Contains(new Equipment(EquipmentKind.BurnRoom, EquipmentState.Yes), reading.Equipment);
    }

    [Fact]
    public void A_row_that_is_stale_since_2018_keeps_its_stamp() =>
        Assert.Equal(Freshness.Expired, FreshnessRule.At(Reading("A1100047").ObservedAt, ReadAt));

    [Theory]
    [InlineData("beds_single.xml")]
    [InlineData("beds_single.json")]
    public void A_single_row_is_a_row(string fixture) => Assert.Equal(1, Beds(Fixture(fixture)).Read.Rows);

    [Theory]
    [InlineData("beds_empty.xml")]
    [InlineData("beds_empty.json")]
    public void An_empty_answer_is_good_and_empty(string fixture)
    {
        var (reply, read) = Beds(Fixture(fixture));

        Assert.Null(reply.Failure);
        Assert.Equal(0, read.Rows);
    }

    [Fact]
    public void Messages_are_gathered_by_institution_with_their_period_and_kind()
    {
        var reader = new MessageRowReader(ReadAt);
        var reply = NationalReply.Read(200, Fixture("messages_three.xml"), reader);

        Assert.Null(reply.Failure);
        var news = reader.ToResult().News;
        var chilgok = Assert.IsType<MessagesRead>(news["A1300010"]).Messages;
        Assert.Equal(2, chilgok.Count);
        Assert.Equal(
            new ErMessage(
                ErMessageKind.Severe,
                "평일 야간, 주말 불가",
                1,
                new DateTimeOffset(2026, 1, 15, 17, 30, 0, KoreanTime.Offset),
                new DateTimeOffset(2026, 1, 16, 7, 59, 0, KoreanTime.Offset),
                Blocking: true,
                Automatic: true,
                SeenAt: ReadAt),
            chilgok[0]);
        var fatima = Assert.Single(Assert.IsType<MessagesRead>(news["A1300009"]).Messages);
        Assert.Equal((null, null, null, false), (fatima.From, fatima.Until, fatima.SevereKind, fatima.Blocking));
    }

    [Fact]
    public void Acceptance_is_yes_no_or_nothing_with_its_condition()
    {
        var reader = new SevereRowReader(ReadAt);
        var reply = NationalReply.Read(200, Fixture("severe_three.xml"), reader);

        Assert.Null(reply.Failure);
        var news = reader.ToResult().News;
        Assert.Equal(3, news.Count);
        var sokcho = Assert.IsType<AcceptanceRead>(news["A2200012"]).Acceptance;
        Assert.Contains(new SevereAcceptance(4, AcceptanceState.No, null, ReadAt), sokcho);
        Assert.Contains(new SevereAcceptance(28, AcceptanceState.Yes, null, ReadAt), sokcho);
        Assert.DoesNotContain(sokcho, said => said.Kind == 1);
        Assert.Contains(news.Values.Cast<AcceptanceRead>().SelectMany(read => read.Acceptance), said => said.Condition is not null);
    }

    [Theory]
    [InlineData("err_legacy_22.xml", 200, FailureClass.QuotaExhausted, "22")]
    [InlineData("err_legacy_30.xml", 200, FailureClass.Refused, "30")]
    [InlineData("err_envelope_99.xml", 200, FailureClass.Transient, "99")]
    [InlineData("err_gateway_401.txt", 401, FailureClass.Refused, "401")]
    [InlineData("err_gateway_429.txt", 429, FailureClass.QuotaExhausted, "429")]
    public void Documented_errors_have_their_class(string fixture, int status, object failureClass, string code)
    {
        var failure = Beds(Fixture(fixture), status).Reply.Failure;

        Assert.Equal(((FailureClass)failureClass, code), (failure!.Class, failure.Code));
    }

    [Theory]
    [InlineData(200, "", FailureClass.Transient)]
    [InlineData(502, "", FailureClass.Transient)]
    [InlineData(429, "API rate limit exceeded", FailureClass.Transient)]
    [InlineData(404, "API not found", FailureClass.Defect)]
    [InlineData(403, "Forbidden", FailureClass.Refused)]
    [InlineData(200, "Error forwarding request to backend server", FailureClass.Transient)]
    [InlineData(200, "<html><body>점검 중입니다</body></html>", FailureClass.Transient)]
    [InlineData(503, "<html><body>Service Unavailable</body></html>", FailureClass.Transient)]
    [InlineData(200, "<response><header><resultCode>00</resultCode></header><body><items><item><hpid>A11", FailureClass.Transient)]
    [InlineData(200, "{\"response\":{\"header\":{\"resultCode\":\"00\"},\"body\":{\"items\":{\"item\":[{\"hp", FailureClass.Transient)]
    [InlineData(200, "<response><body><items/></body></response>", FailureClass.Transient)]
    [InlineData(200, "{\"hello\":1}", FailureClass.Transient)]
    [InlineData(403, "{\"OpenAPI_ServiceResponse\":{\"cmmMsgHeader\":{\"errMsg\":\"SERVICE ERROR\",\"returnAuthMsg\":\"SERVICE_KEY_IS_NULL\",\"returnReasonCode\":\"20\"}}}", FailureClass.Refused)]
    public void Whatever_else_comes_is_a_failure_and_never_zero_beds(int status, string body, object failureClass)
    {
        var (reply, _) = Beds(Encoding.UTF8.GetBytes(body), status);

        Assert.Equal((FailureClass)failureClass, reply.Failure?.Class);
    }

    [Theory]
    [InlineData("01", FailureClass.Transient)]
    [InlineData("02", FailureClass.Transient)]
    [InlineData("04", FailureClass.Transient)]
    [InlineData("05", FailureClass.Transient)]
    [InlineData("21", FailureClass.Transient)]
    [InlineData("23", FailureClass.Transient)]
    [InlineData("99", FailureClass.Transient)]
    [InlineData("22", FailureClass.QuotaExhausted)]
    [InlineData("20", FailureClass.Refused)]
    [InlineData("29", FailureClass.Refused)]
    [InlineData("31", FailureClass.Refused)]
    [InlineData("32", FailureClass.Refused)]
    [InlineData("33", FailureClass.Refused)]
    [InlineData("10", FailureClass.Defect)]
    [InlineData("11", FailureClass.Defect)]
    [InlineData("12", FailureClass.Defect)]
    public void Every_result_code_has_its_class_in_both_envelopes(string code, object failureClass)
    {
        var envelope = $"<response><header><resultCode>{code}</resultCode><resultMsg>X</resultMsg></header></response>";
        var legacy = $"<OpenAPI_ServiceResponse><cmmMsgHeader><returnReasonCode>{code}</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>";

        Assert.Equal((FailureClass)failureClass, Beds(Encoding.UTF8.GetBytes(envelope)).Reply.Failure?.Class);
        Assert.Equal((FailureClass)failureClass, Beds(Encoding.UTF8.GetBytes(legacy)).Reply.Failure?.Class);
    }

    [Fact]
    public void No_data_is_an_empty_answer()
    {
        var body = "<response><header><resultCode>03</resultCode><resultMsg>NODATA_ERROR</resultMsg></header></response>";

        Assert.Null(Beds(Encoding.UTF8.GetBytes(body)).Reply.Failure);
    }

    [Fact]
    public void A_document_type_definition_is_not_read()
    {
        var body = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><response><header><resultCode>00</resultCode></header><body>&x;</body></response>";

        Assert.NotNull(Beds(Encoding.UTF8.GetBytes(body)).Reply.Failure);
    }

    private static BedReading Reading(string hpid) => ((BedsRead)Beds(Fixture("beds_odd_six.xml")).Read.News[hpid]).Reading;

    private static (NationalReply Reply, RowsRead Read) Beds(ReadOnlyMemory<byte> body, int status = 200)
    {
        var reader = new BedRowReader(ReadAt);
        return (NationalReply.Read(status, body, reader), reader.ToResult());
    }

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", name));
}

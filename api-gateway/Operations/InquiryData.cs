using System.Text.Json;
using DoctorForU.ApiGateway.Accounts;
using DoctorForU.ApiGateway.Accounts.Export;
using DoctorForU.ApiGateway.Http;
using DoctorForU.Operations;
using Orleans;

namespace DoctorForU.ApiGateway.Operations;

/// <summary>All inquiries with their answers.</summary>
internal sealed class InquiryData(IClusterClient cluster) : IOwnData
{
    public async IAsyncEnumerable<OwnFile> Of(SignedIn me)
    {
        var inquiries = await cluster.GetGrain<IInquiriesGrain>(me.UserId).Inquiries(me.Caller, 0, int.MaxValue);
        IReadOnlyList<InquiryJson> items = [.. inquiries.Items.Select(InquiryJson.From)];
        yield return new("inquiries.json", JsonSerializer.SerializeToUtf8Bytes(items, InquiryJsonOptions.Plain));
        var csv = new CsvText().Add("askedAt").Add("title").Add("text").Add("answeredAt").Add("answer").EndRecord();
        foreach (var inquiry in items)
            csv.Add(CsvText.Time(inquiry.AskedAt)).Add(inquiry.Title).Add(inquiry.Text).Add(inquiry.AnsweredAt is { } at ? CsvText.Time(at) : null).Add(inquiry.Answer).EndRecord();
        yield return new("inquiries.csv", csv.ToUtf8());
    }
}

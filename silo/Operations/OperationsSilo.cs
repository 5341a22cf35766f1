using DoctorForU.Accounts;

namespace DoctorForU.Operations;

/// <summary>What the grains of operations need of their silo.</summary>
internal static class OperationsSilo
{
    public static IServiceCollection AddOperations(this IServiceCollection services) =>
        services.AddSingleton(InquiryStore.Schema).AddSingleton<IInquiryStore, InquiryStore>().AddSingleton<IForgetUser, ForgetInquiries>();
}

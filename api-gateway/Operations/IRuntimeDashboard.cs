namespace DoctorForU.ApiGateway.Operations;

/// <summary>A dashboard that the grain runtime brings along. Only the hosting of the Orleans build has one.</summary>
internal interface IRuntimeDashboard
{
    /// <summary>Where a browser that was let in finds it.</summary>
    string Address { get; }

    void Map(IEndpointRouteBuilder routes);

    /// <summary>Lets the browser of this operator's request in, for as long as the operator's session lives.</summary>
    Task Open(HttpContext http);
}

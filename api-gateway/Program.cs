using DoctorForU.ApiGateway;
using DoctorForU.ApiGateway.Hosting;

return await Startup.Run(() => Gateway.Build(args), Console.Error);

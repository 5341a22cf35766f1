using DoctorForU.ApiGateway;
using DoctorForU.Storage;

return await Startup.Run(() => Gateway.Build(args), Console.Error, error => (error as StoreException)?.Message);

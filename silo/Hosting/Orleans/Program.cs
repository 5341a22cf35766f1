using DoctorForU.Hosting;
using DoctorForU.WebHosting;

return await Startup.Run(() => SiloServer.Build(args), Console.Error);

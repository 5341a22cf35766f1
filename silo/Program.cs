using DoctorForU.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddSilo();

var silo = builder.Build();
await silo.RunAsync();

using DoctorForU.PublicDataSimulator;

await using var simulator = PublicDataSimulatorHost.Create(args);
await simulator.RunAsync();

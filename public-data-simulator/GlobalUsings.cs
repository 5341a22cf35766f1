global using DoctorForU.PublicDataSimulator.Time;

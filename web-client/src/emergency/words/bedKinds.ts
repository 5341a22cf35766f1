/** The kinds of beds, as grain-interfaces/Emergency/BedKind.cs names them, in the groups in which the room page shows them. */
export const BedGroups = {
  emergency: ['general', 'pediatric', 'emergencyIcu', 'emergencyPediatricIcu', 'emergencyWard', 'emergencyPediatricWard'],
  isolation: [
    'negativePressureIsolation', 'isolation', 'isolationAreaNegativePressure', 'isolationArea', 'pediatricNegativePressure', 'pediatricIsolation',
    'emergencyIcuNegativePressure', 'emergencyIcuIsolation', 'emergencyWardNegativePressure', 'emergencyWardIsolation', 'cohort',
    'infectionIcu', 'infectionIcuNegativePressure', 'infectionSevere', 'infectionSemiSevere', 'infectionModerate',
  ],
  icu: [
    'generalIcu', 'internalMedicineIcu', 'surgicalIcu', 'neonatalIcu', 'pediatricIcu', 'neurologyIcu', 'neurosurgeryIcu',
    'cardiologyIcu', 'thoracicSurgeryIcu', 'burnIcu', 'negativePressureIcu',
  ],
  ward: ['ward', 'negativePressureWard', 'closedPsychiatricWard'],
  trauma: ['traumaBay', 'traumaArea', 'traumaIcu', 'traumaWard', 'traumaOperatingRoom'],
  surgery: ['operatingRoom'],
} as const;

export type BedGroup = keyof typeof BedGroups;
export type BedKind = (typeof BedGroups)[BedGroup][number];

export const BedKinds: readonly BedKind[] = Object.values(BedGroups).flat();

export function kindsOf(group: BedGroup): readonly BedKind[] {
  return BedGroups[group];
}

/** The kinds that a person looks for from outside a hospital; the others are on the room's page. */
export const FilterBeds = [
  'general', 'pediatric', 'negativePressureIsolation', 'isolation', 'emergencyIcu', 'generalIcu', 'neonatalIcu', 'pediatricIcu',
  'neurosurgeryIcu', 'cardiologyIcu', 'burnIcu', 'traumaBay', 'operatingRoom', 'closedPsychiatricWard', 'ward',
] as const satisfies readonly BedKind[];

export const EquipmentKinds = [
  'ct', 'mri', 'angiography', 'ventilator', 'neonatalVentilator', 'incubator', 'crrt', 'ecmo', 'temperatureManagement',
  'hyperbaricChamber', 'deliveryRoom', 'burnRoom', 'ambulance',
] as const;
export type EquipmentKind = (typeof EquipmentKinds)[number];

export const Grades = ['regionalCenter', 'localCenter', 'localInstitution', 'reportedInstitution', 'other', 'unknown'] as const;
export type Grade = (typeof Grades)[number];

/** Kinds of severe illness (MKioskTy1–27) and, as 28, the emergency room itself. */
export const SevereKinds = [
  '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28',
] as const;
export type SevereKind = (typeof SevereKinds)[number];

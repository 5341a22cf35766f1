import { useHospital } from '../../hospitals/detail/useHospital';

/** The name of a hospital; its number as long as the directory does not tell. */
export function HospitalName({ hpid }: { hpid: string }) {
  const answer = useHospital(hpid);
  return answer.kind === 'hospital' ? answer.hospital.name : hpid;
}

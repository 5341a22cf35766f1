import accounts from './accounts.json';
import emergency from './emergency.json';
import health from './health.json';
import hospitals from './hospitals.json';
import operations from './operations.json';
import ops from './ops.json';
import records from './records.json';
import reservations from './reservations.json';
import shell from './shell.json';

/** The texts of every feature; a file each, whose sections no other file has. */
const texts = { ...shell, ...emergency, ...accounts, ...hospitals, ...health, ...records, ...operations, ...ops, ...reservations };

export default texts;

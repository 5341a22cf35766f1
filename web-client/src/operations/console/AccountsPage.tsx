import { AccountLookUp } from './AccountLookUp';
import { AuditTrail } from './AuditTrail';
import styles from './console.module.css';

/** Where an account is logged in, and what happened to accounts. */
export function AccountsPage() {
  return (
    <div className={styles.sections}>
      <AccountLookUp />
      <AuditTrail />
    </div>
  );
}

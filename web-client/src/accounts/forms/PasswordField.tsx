import { PasswordInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/Icon';
import type { FieldInput } from './useCommandForm';

interface Props {
  label: string;
  description?: string;
  autoComplete: 'current-password' | 'new-password';
  input: FieldInput;
}

const Eye = ({ reveal }: { reveal: boolean }) => <Icon name={reveal ? 'eyeOff' : 'eye'} />;

/** A password, hidden until its owner wants to see it. */
export function PasswordField({ label, description, autoComplete, input }: Props) {
  const { t } = useTranslation();
  const [shown, { toggle }] = useDisclosure(false);
  return (
    <PasswordInput
      label={label}
      description={description}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      visible={shown}
      onVisibilityChange={toggle}
      visibilityToggleIcon={Eye}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t(shown ? 'passwordField.hide' : 'passwordField.show') }}
      {...input}
    />
  );
}

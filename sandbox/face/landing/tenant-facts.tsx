import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { fetchRegistration } from '../common/api.ts';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
});

/** Which tenant this is and which app is registered in it, for who wants to connect another. */
export function TenantFacts() {
  const styles = useStyles();
  const { data } = useQuery({ queryKey: ['registration'], queryFn: fetchRegistration });
  if (!data) return null;
  return (
    <footer className={styles.facts}>
      <Text size={200}>Tenant {data.tenantId}</Text>
      <Text size={200}>App {data.clientId}</Text>
      <Text size={200}>
        Accord in a plain browser: <Link href={data.appUrl}>{data.appUrl}</Link>
      </Text>
    </footer>
  );
}

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { AboutProject } from '#ui/department.js';
import { t } from '#ui/text.js';

/** From wherever a project is shown to its replay. */
export function ReplayLink({ projectCode }: AboutProject): ReactNode {
  const navigate = useNavigate();
  return <Button onClick={() => void navigate(`/discipline/replay?project=${projectCode}`)}>{t('全程回放')}</Button>;
}

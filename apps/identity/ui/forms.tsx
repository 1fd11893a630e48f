import { Button, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { OrderButton } from '#ui/order-button.js';
import { hasRole, useUser } from '#ui/session.js';
import { t } from '#ui/text.js';
import { ROLE_NAMES } from './role-names.data.js';
import * as orders from './orders.data.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** 开户: first its id, which becomes part of the address, then the holder. */
export function OpenAccount(): ReactNode {
  return (
    <WithCode
      label="开户"
      what="账户编号"
      roles={['admin.system']}
      next={(userId) => <OrderButton order={orders.openAccount} params={{ userId }} primary label="填写持有人" />}
    />
  );
}

/** 设立机构. */
export function SetAgency(): ReactNode {
  return (
    <WithCode
      label="设立机构"
      what="机构编号"
      roles={['admin.system']}
      next={(agencyId) => <OrderButton order={orders.setOrganisation} params={{ agencyId }} primary label="填写机构" />}
    />
  );
}

interface WithCodeProps {
  readonly label: string;
  readonly what: string;
  readonly roles: readonly string[];
  readonly next: (code: string) => ReactNode;
}

function WithCode({ label, what, roles, next }: WithCodeProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const user = useUser().data;
  if (!user || !hasRole(user, roles)) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t(label)}
      </Button>
      <Modal open={open} title={t(label)} footer={CODE.test(code) ? next(code) : null} onCancel={() => setOpen(false)}>
        <Input
          aria-label={t(what)}
          placeholder={`${t(what)}（${t('字母、数字、- 和 .')}）`}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Modal>
    </>
  );
}

/** 申请授权: which post, then why; another person confirms it. */
export function RequestRole({ userId }: { userId: string }): ReactNode {
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState<string>();
  const user = useUser().data;
  if (!user || !hasRole(user, ['admin.system', 'admin.security'])) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('申请授权')}
      </Button>
      <Modal
        open={open}
        title={`${t('申请授权')}：${userId}`}
        onCancel={() => setOpen(false)}
        footer={
          role === undefined ? null : (
            <OrderButton
              order={orders.requestRole}
              params={{ userId, role }}
              primary
              label="填写理由"
              onDone={() => setOpen(false)}
            />
          )
        }
      >
        <Select
          aria-label={t('岗位')}
          placeholder={t('岗位')}
          style={{ width: '100%' }}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={setRole}
          options={Object.entries(ROLE_NAMES).map(([value, label]) => ({ value, label: t(label) }))}
        />
      </Modal>
    </>
  );
}

import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Form, Input, Select, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCountyTime } from './county.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.data.js';
import { PasswordForm } from './password-form.js';
import { ProblemError } from './request.js';
import { useSession } from './session.js';
import { t } from './text.js';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** 登录; a one-time password is changed here before anything else. */
export function LoginPage(): ReactNode {
  const { login } = useSession();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [changing, setChanging] = useState<Credentials>();
  const submit = async ({ username, password }: Credentials) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await login(username.trim(), password);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      if (error instanceof ProblemError && error.code === 'identity.password-to-change')
        setChanging({ username, password });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex vertical align="center" justify="center" style={{ minHeight: '100vh', padding: 16 }}>
      <Typography.Title level={1} style={{ color: '#1f4e79', marginBottom: 4, fontSize: 30 }}>
        {t('安居')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('问题楼盘处置化解平台')}</Typography.Paragraph>
      <Card style={{ width: '100%', maxWidth: 380 }}>
        {failure !== undefined && <Alert type="error" showIcon title={failure} style={{ marginBottom: 16 }} />}
        {changing ? (
          <PasswordForm
            username={changing.username}
            oldPassword={changing.password}
            onChanged={(password) => void submit({ username: changing.username, password })}
          />
        ) : (
          <Form<Credentials>
            layout="vertical"
            onFinish={(values) => void submit(values)}
            disabled={busy}
            requiredMark={false}
          >
            <Form.Item name="username" label={t('账户')} rules={[{ required: true, message: t('请填写账户') }]}>
              <Input prefix={<UserOutlined />} autoComplete="username" autoFocus />
            </Form.Item>
            <Form.Item name="password" label={t('密码')} rules={[{ required: true, message: t('请填写密码') }]}>
              <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={busy}>
              {t('登录')}
            </Button>
          </Form>
        )}
      </Card>
      <DemoDoor enter={(username) => void submit({ username, password: DEMO_PASSWORD })} />
    </Flex>
  );
}

/** In the demo only: walk in as one of its people. */
function DemoDoor({ enter }: { enter: (username: string) => void }): ReactNode {
  if (!useCountyTime()?.demo) return null;
  return (
    <Card size="small" title={t('演示县：选择身份进入')} style={{ width: '100%', maxWidth: 380, marginTop: 16 }}>
      <Select
        aria-label={t('演示身份')}
        placeholder={t('选择演示身份')}
        style={{ width: '100%' }}
        options={[...DEMO_ACCOUNTS]}
        onChange={enter}
      />
    </Card>
  );
}

import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSession } from './session.js';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** 登录. */
export function LoginPage(): ReactNode {
  const { login } = useSession();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async ({ username, password }: Credentials) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await login(username.trim(), password);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex vertical align="center" justify="center" style={{ minHeight: '100vh', background: '#f0f2f5', padding: 16 }}>
      <Typography.Title level={2} style={{ color: '#1f4e79', marginBottom: 4 }}>
        安居
      </Typography.Title>
      <Typography.Paragraph type="secondary">问题楼盘处置化解平台</Typography.Paragraph>
      <Card style={{ width: '100%', maxWidth: 380 }}>
        <Form<Credentials> layout="vertical" onFinish={submit} disabled={busy} requiredMark={false}>
          {failure !== undefined && <Alert type="error" showIcon title={failure} style={{ marginBottom: 16 }} />}
          <Form.Item name="username" label="账户" rules={[{ required: true, message: '请填写账户' }]}>
            <Input prefix={<UserOutlined />} autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={busy}>
            登录
          </Button>
        </Form>
      </Card>
    </Flex>
  );
}

import { Alert, Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { request } from './request.js';
import { t } from './text.js';

interface PasswordFormProps {
  readonly username: string;
  /** Asked for when it is not known. */
  readonly oldPassword?: string;
  readonly onChanged: (password: string) => void;
}

interface Values {
  readonly oldPassword?: string;
  readonly newPassword: string;
  readonly again: string;
}

/** 修改密码. */
export function PasswordForm({ username, oldPassword, onChanged }: PasswordFormProps): ReactNode {
  const [failure, setFailure] = useState<string>();
  const submit = async (values: Values) => {
    setFailure(undefined);
    try {
      const { newPassword } = values;
      const old = oldPassword ?? values.oldPassword;
      await request('PUT', '/identity/api/password', { username, oldPassword: old, newPassword });
      onChanged(newPassword);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Form<Values> layout="vertical" onFinish={(values) => void submit(values)} requiredMark={false}>
      {failure !== undefined && <Alert type="error" showIcon title={failure} style={{ marginBottom: 16 }} />}
      {oldPassword === undefined && (
        <Form.Item name="oldPassword" label={t('原密码')} rules={[{ required: true, message: t('请填写原密码') }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      )}
      <Form.Item
        name="newPassword"
        label={t('新密码')}
        help={t('8 至 128 个字符，含大写、小写、数字、符号中的三类')}
        rules={[{ required: true, message: t('请填写新密码') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('再填一次')}
        dependencies={['newPassword']}
        rules={[
          { required: true, message: t('请再填一次新密码') },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('两次填写不一致'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block>
        {t('修改密码')}
      </Button>
    </Form>
  );
}

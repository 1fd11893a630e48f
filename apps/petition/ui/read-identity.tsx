import { Alert, App, Button, Descriptions, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { t } from '#ui/text.js';
import { api, type Schemas } from './api.js';

type Identity = Schemas['Identity'];

/** Opens the vault for one matter: only with a reason, and every look is on record. */
export function ReadIdentity({ matterNo }: { matterNo: string }): ReactNode {
  const { modal } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const look = async ({ reason }: { reason: string }) => {
    setAsking(false);
    try {
      const path = '/api/matters/{matterNo}/identity' as const;
      const identity = await told(api.GET(path, { params: { path: { matterNo }, query: { reason } } }));
      modal.info({ title: `${t('信访件')} ${matterNo}`, content: <Shown identity={identity} /> });
    } catch (error) {
      modal.error({ title: t('不能查看'), content: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('查看身份')}
      </Button>
      <Modal
        open={asking}
        title={t('查看信访人身份')}
        okText={t('查看')}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <Alert type="warning" showIcon title={t('每次查看都记入访问日志')} style={{ marginBottom: 12 }} />
        <Form form={form} layout="vertical" onFinish={(values) => void look(values)}>
          <Form.Item name="reason" label={t('查看理由')} rules={[{ required: true, message: t('请填写') }]}>
            <Input.TextArea rows={2} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}

function Shown({ identity: { name, phone, address } }: { identity: Identity }): ReactNode {
  const lines = [
    [t('姓名'), name],
    [t('电话'), phone],
    [t('地址'), address],
  ] as const;
  return (
    <Descriptions
      column={1}
      size="small"
      items={lines.map(([label, children]) => ({ key: label, label, children: children || t('未封存') }))}
    />
  );
}

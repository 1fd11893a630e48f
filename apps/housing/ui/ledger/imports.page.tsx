import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Flex, Steps, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { told } from '#ui/client.js';
import { PageFrame, Section } from '#ui/page-frame.js';
import { request } from '#ui/request.js';
import { t } from '#ui/text.js';
import { useUrlState } from '#ui/url-state.js';
import { useQuery } from '@tanstack/react-query';
import { Shown } from '#ui/shown.js';
import { api } from '../api.js';
import { ImportPreview } from './import-preview.js';
import { ImportResult } from './import-result.js';

/** 台账导入: a workbook in, row by row judged, taken over, and taken back if need be. */
export function ImportsPage(): ReactNode {
  const [importId, setImportId] = useUrlState('import');
  const [failure, setFailure] = useState<string>();
  const cache = useQueryClient();
  const found = useQuery({
    queryKey: ['housing', 'import', importId],
    queryFn: () => told(api.GET('/api/ledger/imports/{importId}', { params: { path: { importId } } })),
    enabled: importId !== '',
  });
  const upload = async (file: Blob & { name?: string }) => {
    setFailure(undefined);
    const form = new FormData();
    form.set('file', file, file.name ?? 'ledger.xlsx');
    try {
      setImportId((await request<{ importId: string }>('POST', '/housing/api/ledger/imports', form)).importId);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const status = importId === '' ? undefined : found.data?.status;
  const reload = () => cache.invalidateQueries();
  return (
    <PageFrame title="台账导入" hint={t('先预览，再提交；提交前不改动任何数据')}>
      <Steps
        size="small"
        current={status === undefined ? 0 : status === 'open' ? 1 : 2}
        items={[{ title: t('上传') }, { title: t('逐行预览') }, { title: t('提交与撤销') }]}
      />
      {failure !== undefined && <Alert type="error" showIcon title={failure} />}
      <Section title="上传工作簿">
        <Upload.Dragger
          accept=".xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            void upload(file);
            return false;
          }}
        >
          <Flex align="center" justify="center" gap={12}>
            <InboxOutlined style={{ fontSize: 28, color: '#1f4e79' }} />
            <span>{t('把县里的台账工作簿（.xlsx）拖到这里，或点击选择')}</span>
          </Flex>
        </Upload.Dragger>
      </Section>
      {importId !== '' && (
        <Shown of={found} what="导入预览">
          {(preview) =>
            preview.status === 'open' ? (
              <ImportPreview key={JSON.stringify(preview.columns)} preview={preview} onDone={reload} />
            ) : (
              <ImportResult preview={preview} onDone={reload} />
            )
          }
        </Shown>
      )}
    </PageFrame>
  );
}

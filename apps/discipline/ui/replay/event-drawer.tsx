import { Alert, Button, Descriptions, Drawer, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useAgencyName } from '#ui/county.js';
import { moment } from '#ui/format.js';
import { Section } from '#ui/page-frame.js';
import { SERVICE_NAMES } from '#ui/service-names.data.js';
import { t } from '#ui/text.js';
import type { TrailEvent } from '../api.js';
import { isLate } from './moments.js';

interface EventDrawerProps {
  readonly event: TrailEvent;
  readonly all: readonly TrailEvent[];
  readonly onEvent: (event: TrailEvent) => void;
  readonly onClose: () => void;
}

/** One event with who, when, what caused it, what it caused, and its record as JSON. */
export function EventDrawer({ event, all, onEvent, onClose }: EventDrawerProps): ReactNode {
  const nameOf = useAgencyName();
  const { id, label, type, service, agency, actor, occurredAt, recordedAt, stream, revision, position, level, data } =
    event;
  const cause = all.find((one) => one.id === event.causationId);
  const effects = all.filter((one) => one.causationId === id);
  const who = [actor.name, actor.post].filter((text) => typeof text === 'string').join(' ');
  return (
    <Drawer open onClose={onClose} size={Math.min(680, window.innerWidth)} title={label}>
      <Flex vertical gap={12}>
        {isLate(event) && <Alert type="warning" showIcon title={t('补录：记录晚于发生三个工作日以上')} />}
        <Descriptions
          size="small"
          column={1}
          items={[
            {
              key: 'who',
              label: t('经办'),
              children: `${nameOf(agency)} ${who}`,
            },
            { key: 'occurred', label: t('发生时间'), children: moment(occurredAt) },
            { key: 'recorded', label: t('记录时间'), children: moment(recordedAt) },
            { key: 'service', label: t('系统'), children: t(SERVICE_NAMES[service] ?? service) },
            { key: 'type', label: t('事件类型'), children: `${type} · ${level}` },
            { key: 'stream', label: t('事件流'), children: `${stream} #${revision}（${position}）` },
            { key: 'cause', label: t('起因'), children: cause ? <Jump to={cause} onEvent={onEvent} /> : t('人工办理') },
            {
              key: 'effects',
              label: t('引起'),
              children:
                effects.length === 0 ? t('无') : effects.map((one) => <Jump key={one.id} to={one} onEvent={onEvent} />),
            },
          ]}
        />
        <Section title="记录（JSON）">
          <pre style={{ margin: 0, whiteSpace: 'pre-wrap', wordBreak: 'break-all', fontSize: 12 }}>
            {data === undefined ? t('内容不在您的知悉范围内') : JSON.stringify(data, undefined, 2)}
          </pre>
        </Section>
      </Flex>
    </Drawer>
  );
}

function Jump({ to, onEvent }: { to: TrailEvent; onEvent: (event: TrailEvent) => void }): ReactNode {
  return (
    <Button type="link" size="small" style={{ paddingInline: 0, marginInlineEnd: 8 }} onClick={() => onEvent(to)}>
      {to.label}
    </Button>
  );
}

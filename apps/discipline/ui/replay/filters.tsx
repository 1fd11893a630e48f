import { Flex, Select } from 'antd';
import type { ReactNode } from 'react';
import { useAgencyName } from '#ui/county.js';
import { SERVICE_NAMES } from '#ui/service-names.data.js';
import { t } from '#ui/text.js';
import type { TrailEvent } from '../api.js';

interface FiltersProps {
  readonly events: readonly TrailEvent[];
  readonly service: string;
  readonly agency: string;
  readonly type: string;
  readonly setService: (service: string) => void;
  readonly setAgency: (agency: string) => void;
  readonly setType: (type: string) => void;
}

/** By service, agency and kind of event. */
export function Filters({ events, service, agency, type, setService, setAgency, setType }: FiltersProps): ReactNode {
  const nameOf = useAgencyName();
  const labels = new Map(events.map((one) => [one.type, one.label]));
  const choice = (
    label: string,
    value: string,
    set: (value: string) => void,
    options: readonly (readonly [string, string])[],
  ) => (
    <Select
      size="small"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t(label)}
      placeholder={t(label)}
      style={{ width: 118 }}
      popupMatchSelectWidth={false}
      value={value || null}
      onChange={(next: string | null | undefined) => set(next ?? '')}
      options={options.map(([key, text]) => ({ value: key, label: text }))}
    />
  );
  const services = [...new Set(events.map((one) => one.service))];
  const agencies = [...new Set(events.map((one) => one.agency))];
  return (
    <Flex gap={4} wrap>
      {choice(
        '系统',
        service,
        setService,
        services.map((one) => [one, t(SERVICE_NAMES[one] ?? one)]),
      )}
      {choice(
        '机关',
        agency,
        setAgency,
        agencies.map((one) => [one, nameOf(one)]),
      )}
      {choice('事项', type, setType, [...labels])}
    </Flex>
  );
}

import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { t } from './text.js';

export type Colour = 'green' | 'yellow' | 'orange' | 'red' | 'grey' | 'blue';

const LOOKS: Readonly<Record<Colour, { icon: ReactNode; word: string; tag: string; hex: string }>> = {
  green: { icon: <CheckCircleFilled />, word: '正常', tag: 'green', hex: '#2e7d32' },
  blue: { icon: <CheckCircleFilled />, word: '已完成', tag: 'blue', hex: '#1f4e79' },
  yellow: { icon: <ExclamationCircleFilled />, word: '关注', tag: 'gold', hex: '#c9a100' },
  orange: { icon: <WarningFilled />, word: '预警', tag: 'orange', hex: '#d46b08' },
  red: { icon: <CloseCircleFilled />, word: '红灯', tag: 'red', hex: '#c62828' },
  grey: { icon: <MinusCircleOutlined />, word: '无', tag: 'default', hex: '#8c8c8c' },
};

/** A light: colour, icon and word together, for printed pages and for those who see no red. */
export function Light({ colour, word }: { colour: string; word?: string }): ReactNode {
  const look = LOOKS[colour as Colour] ?? LOOKS.grey;
  return (
    <Tag color={look.tag} icon={look.icon} style={{ marginInlineEnd: 0 }}>
      {t(word ?? look.word)}
    </Tag>
  );
}

/** The colour as charts take it. */
export function hexOf(colour: string): string {
  return (LOOKS[colour as Colour] ?? LOOKS.grey).hex;
}

/** Words and colours of a closed set of states. */
export type States = Readonly<Record<string, readonly [word: string, colour: Colour]>>;

export function StatusTag({ of, states }: { of: string; states: States }): ReactNode {
  const [word, colour] = states[of] ?? [of, 'grey'];
  return word === '' ? null : <Light colour={colour} word={word} />;
}

/** The word alone, for tables that are searched, sorted and exported. */
export function wordOf(states: States, of: string): string {
  return t(states[of]?.[0] ?? of);
}

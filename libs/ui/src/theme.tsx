import type { ThemeConfig } from 'antd';

/** Calm and dense: office desktops of 1366 px, printed pages, long tables. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f4e79',
    colorLink: '#1f4e79',
    colorSuccess: '#2e7d32',
    colorWarning: '#b26a00',
    colorError: '#c62828',
    borderRadius: 4,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  },
  components: {
    Layout: { headerBg: '#1f4e79', siderBg: '#ffffff' },
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8 },
    Menu: { itemHeight: 34, itemSelectedBg: '#e3ecf5', itemSelectedColor: '#1f4e79', groupTitleFontSize: 12 },
    Card: { bodyPaddingSM: 10, headerHeightSM: 36 },
  },
};

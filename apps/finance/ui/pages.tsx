import type { Department } from '#ui/department.js';
import { todoPage } from '#ui/todo.page.js';

const department: Department = {
  service: 'finance',
  title: '金融',
  order: 20,
  pages: [todoPage('finance', ['finance.officer', 'treasury', 'audit', 'bank'])],
};

export default department;

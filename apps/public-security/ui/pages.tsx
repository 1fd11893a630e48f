import type { Department } from '#ui/department.js';
import { todoPage } from '#ui/todo.page.js';

const department: Department = {
  service: 'public-security',
  title: '公安',
  order: 30,
  pages: [todoPage('public-security', ['police.officer', 'politics'])],
};

export default department;

import { Injectable } from '@nestjs/common';

export const loan = Injectable;

/** An answer that is an error, thrown from anywhere below a handler. The server adds `documentation_url` and `status`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, fields: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
    this.headers = headers;
  }
}

/** One entry of `errors` in GitHub's 422. */
export interface FieldError {
  resource: string;
  field: string;
  code: 'missing_field' | 'invalid' | 'custom' | 'unprocessable' | 'already_exists';
  message?: string;
  value?: string | number | null;
}

export function notFound(): ApiError {
  return new ApiError(404, 'Not Found');
}

/** What an installation token gets that lacks a permission, or that asks for something only a user may see. */
export function notAccessible(): ApiError {
  return new ApiError(403, 'Resource not accessible by integration');
}

export function badCredentials(): ApiError {
  return new ApiError(401, 'Bad credentials');
}

/** GitHub's 422 with the fields that are wrong. */
export function validationFailed(...errors: readonly FieldError[]): ApiError {
  return new ApiError(422, 'Validation Failed', { errors });
}

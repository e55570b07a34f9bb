//! Names that are no variables: constants, paths, items imported inside the body.
//!
//! Whatever has no local variable in it is an atom: its tokens are kept, with names imported or defined inside
//! the body expanded, since the generated code stands outside of it.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Expr;
use syn::visit::Visit;

use super::Cx;
use super::env::{Entry, Item, LPlace, Loc, lookup, nodes};
use super::fallible::std_variant;
use super::types::{self, Type};
use crate::ir::{FloatTy, Frag, Pure};

impl Cx<'_> {
    pub fn path_expr(&mut self, p: &syn::ExprPath) -> Item {
        if let Some(ident) = p.path.get_ident() {
            let name = ident.to_string();
            match lookup(&self.scope, &name).cloned() {
                Some(Entry::Var(v)) => return self.variable(v),
                Some(Entry::Const(c)) => return self.local_const(&c),
                Some(Entry::Use(_) | Entry::Glob(_)) => {}
                None => {
                    if let Some(item) = self.const_param(&name) {
                        return item;
                    }
                }
            }
        }
        if std_variant(&p.path) == Some("None") && lookup(&self.scope, "None").is_none() {
            return self.none(None);
        }
        let unit_variant = crate::ir::variant(&crate::ir::Frag::new(p.to_token_stream())).is_some()
            && p.path.segments.last().is_some_and(|s| s.ident.to_string().contains(char::is_lowercase));
        let ty = if unit_variant { super::expr::literal_type(&p.path) } else { self.path_type(&p.path) };
        let frag = self.fragment(p.to_token_stream());
        self.constant(Pure::Atom(frag), ty)
    }

    fn variable(&mut self, v: usize) -> Item {
        match &self.vars[v].item {
            Item::Uninit(t) => {
                let (t, name) = (t.clone(), self.vars[v].name.clone());
                self.errors
                    .push(self.span, crate::diagnostics::catalogue::missing_value(&format!("`{name}`")));
                Item::Value(self.dummy(t))
            }
            item => item.clone(),
        }
    }

    fn local_const(&mut self, c: &syn::ItemConst) -> Item {
        let ty = types::from_syn(&c.ty, &self.generics).peel();
        let name = &c.ident;
        let frag = self.fragment(quote!(#name));
        self.constant(Pure::Atom(frag), ty)
    }

    /// A scalar constant is a value; anything else is read like memory.
    fn constant(&mut self, c: Pure, ty: Type) -> Item {
        let ty = self.believed_constant(&c).unwrap_or(ty);
        match self.infer.shallow(&ty) {
            Type::Float(_) | Type::Int(_) | Type::Bool => Item::Value(self.pure(c, "c", ty)),
            _ => Item::Place(LPlace { loc: Loc::Const(c), ty }),
        }
    }

    /// What the path itself says about its type: `f64::consts::PI`, `usize::MAX`, `T::EPSILON`.
    pub fn path_type(&mut self, path: &syn::Path) -> Type {
        let segments: Vec<String> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        let owner = segments.iter().rev().nth(1).map(String::as_str).unwrap_or_default();
        let grand = segments.iter().rev().nth(2).map(String::as_str).unwrap_or_default();
        self.owner_type(owner)
            .or_else(|| if owner == "consts" { self.owner_type(grand) } else { None })
            .unwrap_or_else(|| self.any_type())
    }

    /// The number type that a path segment names.
    pub fn owner_type(&self, name: &str) -> Option<Type> {
        match name {
            "f64" => Some(Type::F64),
            "f32" => Some(Type::Float(FloatTy::F32)),
            n if self.generics.floats.iter().any(|f| f == n) => Some(Type::Float(FloatTy::Param(n.into()))),
            "usize" | "isize" | "u8" | "u16" | "u32" | "u64" | "u128" | "i8" | "i16" | "i32" | "i64"
            | "i128" => Some(Type::Int(name.into())),
            _ => None,
        }
    }

    /// Tokens of the user's as they mean the same outside the body.
    pub fn fragment(&self, tokens: TokenStream) -> Frag {
        if self.scope_has_items() {
            let globs = self.globs();
            let tokens = self.expand_names(tokens);
            if globs.is_empty() { Frag::new(tokens) } else { Frag::new(quote!({ #globs #tokens })) }
        } else {
            Frag::new(tokens)
        }
    }

    fn scope_has_items(&self) -> bool {
        nodes(&self.scope).any(|n| !matches!(n.entry, Entry::Var(_)))
    }
    fn globs(&self) -> TokenStream {
        nodes(&self.scope)
            .filter_map(|n| if let Entry::Glob(g) = &n.entry { Some(g.clone()) } else { None })
            .collect()
    }

    /// A path with the names of the body expanded, without a block around it (for callees).
    pub fn expand_names(&self, tokens: TokenStream) -> TokenStream {
        let mut out = TokenStream::new();
        let mut after_separator = false;
        for t in tokens {
            let head = !after_separator;
            after_separator = matches!(&t, TokenTree::Punct(p) if p.as_char() == '.' || p.as_char() == ':');
            match t {
                TokenTree::Ident(i) if head => match lookup(&self.scope, &i.to_string()) {
                    Some(Entry::Use(path)) => out.extend(path.clone()),
                    Some(Entry::Const(c)) => {
                        let (name, ty, value) =
                            (&c.ident, &c.ty, self.expand_names(c.expr.to_token_stream()));
                        let ty = self.expand_names(ty.to_token_stream());
                        out.extend(quote!({ const #name: #ty = #value; #name }));
                    }
                    _ => out.extend([TokenTree::Ident(i)]),
                },
                TokenTree::Group(g) => {
                    let mut inner = Group::new(g.delimiter(), self.expand_names(g.stream()));
                    inner.set_span(g.span());
                    out.extend([TokenTree::Group(inner)]);
                }
                t => out.extend([t]),
            }
        }
        out
    }

    /// Whether an expression mentions a variable of the function.
    pub fn mentions_variable(&self, e: &Expr) -> bool {
        struct Find<'c, 'a>(&'c Cx<'a>, bool);
        impl<'ast> Visit<'ast> for Find<'_, '_> {
            fn visit_expr_path(&mut self, p: &'ast syn::ExprPath) {
                if let Some(i) = p.path.get_ident() {
                    self.1 |= matches!(lookup(&self.0.scope, &i.to_string()), Some(Entry::Var(_)));
                }
            }
            fn visit_macro(&mut self, m: &'ast syn::Macro) {
                self.1 |= !self.0.variables_in(m.tokens.clone()).is_empty();
            }
        }
        let mut f = Find(self, false);
        f.visit_expr(e);
        f.1
    }

    /// Whether evaluating it may modify memory or variables.
    pub fn may_write(&self, e: &Expr) -> bool {
        struct Find<'c, 'a>(&'c Cx<'a>, bool);
        impl<'ast> Visit<'ast> for Find<'_, '_> {
            fn visit_expr(&mut self, e: &'ast Expr) {
                self.1 |= match e {
                    Expr::Assign(_) | Expr::Macro(_) => true,
                    Expr::Binary(b) => super::assign::compound_op(&b.op).is_some(),
                    Expr::Reference(r) => r.mutability.is_some(),
                    Expr::MethodCall(m) => super::memory::modifies(&m.method.to_string()),
                    // A closure may modify what it captured; a reference may be handed on without `&mut`.
                    Expr::Call(c) => {
                        let name = match super::place::strip(&c.func) {
                            Expr::Path(p) => p.path.get_ident().map(|i| i.to_string()),
                            _ => None,
                        };
                        let local =
                            name.is_some_and(|n| matches!(lookup(&self.0.scope, &n), Some(Entry::Var(_))));
                        local || c.args.iter().any(|a| self.0.is_mutable_reference(a))
                    }
                    _ => false,
                };
                syn::visit::visit_expr(self, e);
            }
        }
        let mut f = Find(self, false);
        f.visit_expr(e);
        f.1
    }

    fn is_mutable_reference(&self, e: &Expr) -> bool {
        let Expr::Path(p) = super::place::strip(e) else { return false };
        let Some(name) = p.path.get_ident() else { return false };
        match lookup(&self.scope, &name.to_string()) {
            Some(Entry::Var(v)) => {
                matches!(self.vars[*v].item, Item::Ref(_, true) | Item::VarRef(_, _, true))
            }
            _ => false,
        }
    }

    /// Whether a loop's body may modify what the loop runs over by value.
    pub fn may_change(&self, over: &Expr, body: &syn::Block) -> bool {
        match base_name(over) {
            Some(name) => super::usage::mentions(body, &name),
            None => false,
        }
    }
}

/// The variable that a place expression begins with.
pub fn base_name(e: &Expr) -> Option<String> {
    match super::place::strip(e) {
        Expr::Path(p) => p.path.get_ident().map(|i| i.to_string()),
        Expr::Field(f) => base_name(&f.base),
        Expr::Index(i) => base_name(&i.expr),
        Expr::Unary(u) => base_name(&u.expr),
        _ => None,
    }
}

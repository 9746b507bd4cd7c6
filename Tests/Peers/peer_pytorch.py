"""PyTorch twice: as the tutorials write a GAN, and tuned by hand (no autograd, in-place, flat parameter vectors)."""

from workloads import BETA1, BETA2, EPSILON, RATE, measure

import torch
from torch import nn

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def sampler(workload):
    m, latent = workload.batch, workload.generator[0]
    angle = torch.arange(8) * (2 * torch.pi / 8)
    ring = 2 * torch.stack([angle.cos(), angle.sin()], dim=1)

    def reals():
        if workload.data == "normal":
            return 4 + 1.25 * torch.randn(m, 1)
        return ring[torch.randint(8, (m,))] + 0.02 * torch.randn(m, 2)

    return reals, lambda: torch.randn(m, latent)


def start_tutorial(workload, activation):
    torch.manual_seed(1)
    reals, latents = sampler(workload)

    def network(widths):
        layers = []
        for i, o in zip(widths, widths[1:]):
            layers += [nn.Linear(i, o), nn.Tanh() if activation == "tanh" else nn.ReLU()]
        return nn.Sequential(*layers[:-1])

    G, D = network(workload.generator), network(workload.discriminator)
    adam = lambda net: torch.optim.Adam(net.parameters(), lr=RATE, betas=(BETA1, BETA2), eps=EPSILON)
    adam_g, adam_d, loss = adam(G), adam(D), nn.BCEWithLogitsLoss()

    def advance(rounds):
        for _ in range(rounds):
            ones, zeros = torch.ones(workload.batch, 1), torch.zeros(workload.batch, 1)
            adam_d.zero_grad()
            real_loss = loss(D(reals()), ones)
            fake_loss = loss(D(G(latents()).detach()), zeros)
            (real_loss + fake_loss).backward()
            adam_d.step()
            adam_g.zero_grad()
            fakes = G(latents())
            loss(D(fakes), ones).backward()
            adam_g.step()
        return fakes.detach().norm(dim=1).mean().item()

    return advance


class Flat:
    """A network whose parameters, gradients and Adam's memories are flat vectors with views."""

    def __init__(self, widths, activation):
        self.tanh = activation == "tanh"
        shapes = list(zip(widths[1:], widths))
        self.theta = torch.zeros(sum(o * (i + 1) for o, i in shapes))
        self.grad, self.m, self.v, self.root = (torch.zeros_like(self.theta) for _ in range(4))
        self.layers, self.slopes, self.t, at = [], [], 0, 0
        for o, i in shapes:
            w, b = slice(at, at + o * i), slice(at + o * i, at + o * (i + 1))
            weight = nn.init.xavier_uniform_(self.theta[w].view(o, i))
            self.layers.append((weight, weight.t(), self.theta[b]))
            self.slopes.append((self.grad[w].view(o, i), self.grad[b]))
            at += o * (i + 1)

    def forward(self, x):
        self.tape = [x]
        for _, wt, b in self.layers[:-1]:
            x = torch.addmm(b, x, wt)
            x = x.tanh_() if self.tanh else x.relu_()
            self.tape.append(x)
        _, wt, b = self.layers[-1]
        return torch.addmm(b, x, wt)

    def backward(self, g, parameters=True, inputs=False):
        for l in reversed(range(len(self.layers))):
            h = self.tape[l]
            if parameters:
                torch.mm(g.t(), h, out=self.slopes[l][0])
                torch.sum(g, 0, out=self.slopes[l][1])
            if l == 0:
                return g.mm(self.layers[0][0]) if inputs else None
            g = g.mm(self.layers[l][0])
            backward = torch.ops.aten.tanh_backward if self.tanh else torch.ops.aten.threshold_backward
            g = backward(g, h) if self.tanh else backward(g, h, 0)

    def adam(self):
        self.t += 1
        self.m.lerp_(self.grad, 1 - BETA1)
        self.v.mul_(BETA2).addcmul_(self.grad, self.grad, value=1 - BETA2)
        a, b = 1 - BETA1**self.t, (1 - BETA2**self.t) ** 0.5
        torch.sqrt(self.v, out=self.root).add_(EPSILON * b)
        self.theta.addcdiv_(self.m, self.root, value=-RATE * b / a)


def start_tuned(workload, activation):
    torch.manual_seed(1)
    reals, latents = sampler(workload)
    G, D, m = Flat(workload.generator, activation), Flat(workload.discriminator, activation), workload.batch

    @torch.inference_mode()
    def advance(rounds):
        for _ in range(rounds):
            slopes = D.forward(torch.cat([reals(), G.forward(latents())])).sigmoid_()
            slopes[:m].sub_(1)
            D.backward(slopes.div_(m))
            D.adam()
            fakes = G.forward(latents())
            slopes = D.forward(fakes).sigmoid_().sub_(1).div_(m)
            G.backward(D.backward(slopes, parameters=False, inputs=True))
            G.adam()
        return fakes.norm(dim=1).mean().item()

    return advance


if __name__ == "__main__":
    measure("pytorch (tutorial)", start_tutorial)
    measure("pytorch (tuned)", start_tuned)
